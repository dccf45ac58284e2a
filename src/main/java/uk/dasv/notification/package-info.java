/**
 * What people are told, written down in the transaction of what it is about, and what they have read. Depends on meeting,
 * escalation, plan and identity. Fires {@code NoticesMade}. Observes {@link uk.dasv.plan.several.OwnerTold},
 * {@link uk.dasv.escalation.EscalationMoved}, {@link uk.dasv.escalation.TargetChanged} and
 * {@link uk.dasv.meeting.MeetingPlanned}.
 */
package uk.dasv.notification;
