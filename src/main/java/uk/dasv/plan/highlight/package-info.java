/**
 * The report of one page on how a body's actions go. Depends on plan and what is said of its actions, and on all that plan
 * depends on. Fires and observes no events.
 */
package uk.dasv.plan.highlight;
