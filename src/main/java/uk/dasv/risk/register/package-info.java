/** The registers as people read them: lists, the heat map, one risk, and each as it stood. Depends on plan. Fires no events and observes no events. */
package uk.dasv.risk.register;
