/**
 * How actions go: the update periods, what is said of each action in each, and how completely. Depends on plan.
 * Fires and observes no events.
 */
package uk.dasv.plan.progress;
