/**
 * The pages of the register, the heat map, one risk, its scoring and its reviews. Depends on risk and on what all pages
 * share. Fires and observes no events.
 */
package uk.dasv.risk.register.web;
