/**
 * The strategy, its outcomes and the facts that stand beside them, the public ones included. Depends on governance.
 * Fires and observes no events.
 */
package uk.dasv.strategy;
