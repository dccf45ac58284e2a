/**
 * The strategy's page, the administrators' pages of it and its outcomes, and what the head and foot of every page
 * say of the partnership. Depends on strategy and on what all pages share. Fires and observes no events.
 */
package uk.dasv.strategy.web;
