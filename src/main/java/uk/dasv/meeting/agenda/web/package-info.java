/** The pages of a meeting, of its agenda and of the papers of its items. Depends on meeting and on what all pages share. Fires and observes no events. */
package uk.dasv.meeting.agenda.web;
