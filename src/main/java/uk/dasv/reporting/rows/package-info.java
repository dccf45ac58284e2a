/**
 * What every kind of imported row has in common: its cells are read with a word on each that is wrong, and one that was exported
 * is compared with what stands there now. Depends on the import engine and on words. Fires and observes no events.
 */
package uk.dasv.reporting.rows;
