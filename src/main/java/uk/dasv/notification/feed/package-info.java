/**
 * Calendars that people subscribe to under a secret address of their own. Depends on governance and identity. Fires no events
 * and observes no events.
 */
package uk.dasv.notification.feed;
