/** The pages on which an administrator sees the editions of the matrix and publishes another. Depends on the matrix, the audit and what all pages share. Fires no events and observes no events. */
package uk.dasv.risk.matrix.web;
