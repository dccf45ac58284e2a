/**
 * Action plans: actions, their milestones, monthly progress updates and ratings. Depends on strategy and governance.
 * Fires {@link uk.dasv.plan.several.OwnerTold}. Observes no events.
 */
package uk.dasv.plan;
