/**
 * Bodies, memberships, organisations and the calendar of meetings. Depends on identity and audit. Fires and observes
 * no events.
 */
package uk.dasv.governance;
