/** Pages on which advice is published, read and taken back. Depends on advice. Fires no events and observes no events. */
package uk.dasv.escalation.advice.web;
