/**
 * The pages of the desk, one escalation, raising one, and issues. Depends on escalation and on what all pages share.
 * Fires and observes no events.
 */
package uk.dasv.escalation.web;
