/**
 * What the strategy measures, and the values observed so far. Depends on strategy. Fires and observes no events.
 */
package uk.dasv.performance;
