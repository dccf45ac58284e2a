/**
 * The pages on which risks are related to each other and to plans of other bodies. Depends on risk and on what all pages
 * share. Fires no events and observes no events.
 */
package uk.dasv.risk.relation.web;
