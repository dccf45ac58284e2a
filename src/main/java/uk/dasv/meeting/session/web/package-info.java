/**
 * The pages on which a meeting is run. Depends on the session, on what is planned, and on what all pages share. Fires no
 * events and observes no events.
 */
package uk.dasv.meeting.session.web;
