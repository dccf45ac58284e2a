/**
 * The administrators' pages of bodies, organisations, people and memberships. Depends on governance and on what all
 * pages share. Fires and observes no events.
 */
package uk.dasv.governance.web;
