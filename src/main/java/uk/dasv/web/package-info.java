/**
 * What every page shares: forms, labels, inputs, the front door and calm error pages. Depends on platform and identity.
 * Fires and observes no events.
 */
package uk.dasv.web;
