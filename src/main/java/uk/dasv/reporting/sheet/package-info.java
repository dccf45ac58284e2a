/**
 * Reads spreadsheets and CSV files that come from outside, row by row and within limits, and never runs anything in them.
 * Depends on platform alone. Fires and observes no events.
 */
package uk.dasv.reporting.sheet;
