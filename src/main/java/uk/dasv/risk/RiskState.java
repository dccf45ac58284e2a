package uk.dasv.risk;

/** Where a risk stands in its life. */
public enum RiskState {
    PROPOSED,
    ASSESSED,
    TREATING,
    MONITORING,
    CLOSED,
    MATERIALISED
}
