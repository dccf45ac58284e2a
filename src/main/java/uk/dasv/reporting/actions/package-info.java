/**
 * The import of action plans: what the columns are, how a row becomes a proposed action or a change of one, and the template. Depends on the
 * import engine and on plan. Fires and observes no events.
 */
package uk.dasv.reporting.actions;
