/**
 * Since when things are held against a body's last meeting, and what can have become of them. Depends on governance. Fires
 * no events and observes no events.
 */
package uk.dasv.governance.met;
