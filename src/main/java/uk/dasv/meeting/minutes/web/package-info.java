/**
 * The pages of minutes and of the log of decisions. Depends on the minutes and on what all pages share. Fires no events and
 * observes no events.
 */
package uk.dasv.meeting.minutes.web;
