/**
 * The page and the PDF of a body's highlight report. Depends on that report and on what all pages share. Fires and observes no
 * events.
 */
package uk.dasv.plan.highlight.web;
