/** The pages on which an administrator says what counts as an exception. Depends on exceptions, the audit and what all pages share. Fires no events and observes no events. */
package uk.dasv.exceptions.web;
