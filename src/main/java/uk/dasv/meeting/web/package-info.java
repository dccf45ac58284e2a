/**
 * The pages of the calendar and of booking a meeting. Depends on meeting and on what all pages share. Fires and observes
 * no events.
 */
package uk.dasv.meeting.web;
