/** What counts as an exception: rules by name with thresholds that an administrator sets. Depends on audit. Fires no events and observes no events. */
package uk.dasv.exceptions;
