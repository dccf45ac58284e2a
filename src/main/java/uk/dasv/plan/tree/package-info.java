/**
 * A plan as a whole: which plans there are, what stands in one from its outcomes down to the milestones, and when. Depends on
 * plan and all that plan depends on. Fires and observes no events.
 */
package uk.dasv.plan.tree;
