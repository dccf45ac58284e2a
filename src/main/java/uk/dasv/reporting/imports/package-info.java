/**
 * The import of spreadsheets, whatever they hold: a file is uploaded, its columns are mapped, every row is checked,
 * and the right ones are taken in one transaction. What the rows become is an {@code ImportTarget}'s affair. Depends on the reading of sheets,
 * audit and governance. Fires and observes no events.
 */
package uk.dasv.reporting.imports;
