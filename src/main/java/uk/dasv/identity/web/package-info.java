/**
 * The pages for signing in and choosing a password. Depends on identity and on what all pages share. Fires and
 * observes no events.
 */
package uk.dasv.identity.web;
