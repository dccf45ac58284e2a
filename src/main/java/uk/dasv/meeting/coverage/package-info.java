/** Whether bodies have booked as many meetings as their terms say. Depends on governance and exceptions. Fires no events and observes no events. */
package uk.dasv.meeting.coverage;
