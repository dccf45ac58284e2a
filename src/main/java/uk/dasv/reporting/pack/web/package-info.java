/** The pack as a page and as a file. Depends on reporting.pack. Fires no events and observes no events. */
package uk.dasv.reporting.pack.web;
