/** Which risks are exceptions, by which rules and why. Depends on exceptions and the register. Fires no events and observes no events. */
package uk.dasv.risk.exception;
