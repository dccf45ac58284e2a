/**
 * What a fresh database starts from. The strategy's facts are read from the files in {@code db/strategy}, or from
 * another partnership's folder in the same format, and checked completely before anything is written. Depends on
 * {@code platform}; nothing depends on it. A broken file stops the start with the file, the line and what is wrong.
 */
package uk.dasv.setup;
