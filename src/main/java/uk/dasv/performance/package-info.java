/** What the strategy measures. Depends on strategy. */
package uk.dasv.performance;
