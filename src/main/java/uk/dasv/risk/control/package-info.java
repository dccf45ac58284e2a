/** What already holds risks down, how well, and who made sure of it. Depends on risk. Fires no events and observes no events. */
package uk.dasv.risk.control;
