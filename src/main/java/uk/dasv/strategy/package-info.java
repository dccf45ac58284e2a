/** The strategy, its outcomes and the facts that stand beside them. Depends on governance. */
package uk.dasv.strategy;
