package uk.dasv.risk;

/** A risk may happen; a threat is working already. */
public enum RiskKind {
    RISK,
    THREAT
}
