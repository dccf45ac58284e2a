/**
 * My work and the search. Depends on home, the features they show, and what all pages share. Fires and observes no
 * events.
 */
package uk.dasv.home.web;
