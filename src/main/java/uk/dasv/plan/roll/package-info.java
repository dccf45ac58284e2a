/**
 * Rolling a plan, or chosen actions of it, forward into the body's next plan. Depends on plan and all that plan depends on.
 * Fires {@code ActionRolled}.
 */
package uk.dasv.plan.roll;
