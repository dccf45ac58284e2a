/**
 * The pages on which controls are written down, checked and retired. Depends on risk and on what all pages share. Fires no
 * events and observes no events.
 */
package uk.dasv.risk.control.web;
