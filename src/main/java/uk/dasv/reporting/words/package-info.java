/**
 * Words as people write them into spreadsheets: days, percentages, names of people, organisations and outcomes. Depends on
 * identity, governance and strategy, whose names it reads. Fires and observes no events.
 */
package uk.dasv.reporting.words;
