/**
 * The import of risk registers: what the columns are, how a row becomes a risk with its scores or a change of one, and the template.
 * Depends on the import engine and on risk. Fires no events and observes no events.
 */
package uk.dasv.reporting.risks;
