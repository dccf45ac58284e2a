/**
 * The pages of plans, actions, milestones and updates. Depends on plan and on what all pages share. Fires and observes
 * no events.
 */
package uk.dasv.plan.web;
