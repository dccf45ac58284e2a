/** The pages of a round of reviews. Depends on reviews, rounds and what all pages about a risk share. Fires and observes no events. */
package uk.dasv.risk.review.round.web;
