/**
 * The first page of everybody and the search across features; shows what they read and changes nothing. Depends on all
 * features it shows. Fires and observes no events.
 */
package uk.dasv.home;
