/**
 * Bodies, memberships, organisations and the calendar of meetings. Depends on identity and audit.
 */
package uk.dasv.governance;
