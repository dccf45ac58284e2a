/**
 * What every feature stands on and nothing of the business: settings, the data source, the schema
 * migration, the clock, identifiers, use cases and the errors people see. Depends on nothing else here.
 * Fires and observes no events.
 */
package uk.dasv.platform;
