/**
 * The append-only record of who did what, for which body, when and why. Depends on identity. Observes
 * {@link uk.dasv.identity.SignInEvent} and {@link uk.dasv.identity.AccessRefused} to record them; fires no events.
 */
package uk.dasv.audit;
