/**
 * The append-only record of who did what, for which body, when and why. Depends on identity.
 */
package uk.dasv.audit;
