/**
 * The risk register: risks, scores against appetite, treatments and reviews. Depends on plan. Observes
 * {@code ActionRolled}, for what carries an action on treats the same risks.
 */
package uk.dasv.risk;
