/**
 * A meeting while it goes on: who is there, what it decides and what is carried forward. What it decides performs its step.
 * Depends on governance, plan, risk, escalation and the agenda. Fires {@code DecisionRecorded} and {@code MeetingEnded}.
 * Observes {@code EscalationMoved}.
 */
package uk.dasv.meeting.session;
