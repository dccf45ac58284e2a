/**
 * Action plans: actions, their milestones, monthly progress updates and ratings. Depends on strategy and governance.
 * Fires and observes no events.
 */
package uk.dasv.plan;
