/**
 * The pages on which a new due date is asked for and decided. Depends on plan.dates, plan and on what all pages share.
 * Fires and observes no events.
 */
package uk.dasv.plan.dates.web;
