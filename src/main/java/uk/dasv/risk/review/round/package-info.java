/** A body's look at its risks, one after another, that can be stopped and taken up again. Depends on reviews. Fires no events and observes no events. */
package uk.dasv.risk.review.round;
