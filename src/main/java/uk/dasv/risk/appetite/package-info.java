/** How much risk the Board takes for each outcome, and since when. Depends on strategy and the matrix. Fires no events and observes no events. */
package uk.dasv.risk.appetite;
