/** The actions that treat risks. Depends on plan. Observes {@code ActionRolled}, for what carries an action on treats the same risks. */
package uk.dasv.risk.treatment;
