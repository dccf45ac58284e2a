/** Which escalations are exceptions, and by which rules. Depends on exceptions and escalation. Fires no events and observes no events. */
package uk.dasv.escalation.exception;
