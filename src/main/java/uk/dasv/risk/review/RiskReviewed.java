package uk.dasv.risk.review;

/** The body has reviewed the risk; fired within the use case, before it commits. */
public record RiskReviewed(long review, long risk, long body) {}
