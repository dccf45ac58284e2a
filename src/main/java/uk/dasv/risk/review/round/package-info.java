/** A body's look at its risks, one after another, that can be stopped and taken up again. Depends on reviews. Observes that a risk was reviewed; fires no events. */
package uk.dasv.risk.review.round;
