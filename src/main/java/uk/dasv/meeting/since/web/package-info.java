/** What people see of "since you last met" on several pages. Depends on meeting.since. Fires no events and observes no events. */
package uk.dasv.meeting.since.web;
