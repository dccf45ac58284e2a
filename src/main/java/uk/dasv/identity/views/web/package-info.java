/**
 * The pages on which people keep and remove views of lists. Depends on identity.views and on what all pages share.
 * Fires and observes no events.
 */
package uk.dasv.identity.views.web;
