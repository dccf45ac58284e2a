/** The list of risks that are exceptions. Depends on the exceptions of risks, the register and what all pages share. Fires no events and observes no events. */
package uk.dasv.risk.exception.web;
