/** Pages about what is measured. */
package uk.dasv.performance.web;
