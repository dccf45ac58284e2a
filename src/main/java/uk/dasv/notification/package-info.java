/**
 * What people are told, written down in the transaction of what it is about. Depends on plan and identity. Observes
 * {@link uk.dasv.plan.several.OwnerTold}.
 */
package uk.dasv.notification;
