/**
 * Who is signed in, what they may do, and how they prove who they are. Depends on platform only. Fires
 * {@link uk.dasv.identity.SignInEvent} and {@link uk.dasv.identity.AccessRefused}; observes no events.
 */
package uk.dasv.identity;
