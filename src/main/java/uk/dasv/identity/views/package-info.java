/**
 * Lists with filters that people keep under names of their own. Depends on identity and platform. Fires and observes no
 * events.
 */
package uk.dasv.identity.views;
