/**
 * The pages of the import: upload, map columns, look at what is wrong, done. Depends on the import engine and what all pages share.
 * Fires and observes no events.
 */
package uk.dasv.reporting.web;
