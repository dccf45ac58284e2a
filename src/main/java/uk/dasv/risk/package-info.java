/**
 * The risk register: risks, scores against appetite, treatments and reviews. Depends on plan. Fires and observes no
 * events.
 */
package uk.dasv.risk;
