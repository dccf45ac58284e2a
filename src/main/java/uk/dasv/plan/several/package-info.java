/**
 * What a lead does with several actions at once: gives them to somebody, moves them to another period, asks their owners
 * for an update. Depends on plan. Fires {@link uk.dasv.plan.several.OwnerTold} in the transaction of the step.
 */
package uk.dasv.plan.several;
