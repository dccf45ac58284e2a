/**
 * What the strategy's page shows of measures. Depends on performance and on what all pages share. Fires and observes
 * no events.
 */
package uk.dasv.performance.web;
