/**
 * The pages of what people are told, how they are told, and of their calendars. Depends on notification. Fires no events and
 * observes no events.
 */
package uk.dasv.notification.web;
