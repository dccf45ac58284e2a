/** Risks that belong together, and the plans of other bodies they refer to. Depends on risk and strategy. Fires no events and observes no events. */
package uk.dasv.risk.relation;
