/**
 * The pages on which several actions are chosen, and on which a step with all of them is confirmed. Depends on
 * plan.several, plan and on what all pages share. Fires and observes no events.
 */
package uk.dasv.plan.several.web;
