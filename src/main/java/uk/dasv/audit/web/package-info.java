/**
 * The page of the whole audit, and what sets two versions of a thing side by side. Depends on audit and on what all
 * pages share. Fires and observes no events.
 */
package uk.dasv.audit.web;
