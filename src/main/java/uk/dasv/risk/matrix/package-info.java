/**
 * The matrix by which risks are scored, in editions: bands, levels, tolerances and when to look again. Depends on
 * governance and the audit. Fires MatrixTakenUp and observes no events.
 */
package uk.dasv.risk.matrix;
