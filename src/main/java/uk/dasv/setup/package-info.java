/**
 * What a fresh database starts from. The strategy's facts are read from the files in {@code db/strategy}, or from
 * another partnership's folder in the same format, and checked completely before anything is written; the sample data
 * is told upon them where it is asked for. Depends on every feature whose data it loads; nothing depends on it. A
 * broken file stops the start with the file, the line and what is wrong. Fires and observes no events; it works when the
 * server starts the program.
 */
package uk.dasv.setup;
