/**
 * The pages on which actions are chosen to be rolled forward, and on which that is confirmed. Depends on rolling forward and on
 * what all pages share. Fires and observes no events.
 */
package uk.dasv.plan.roll.web;
