package uk.dasv.risk;

/** What is done about a risk: the four Ts. */
public enum RiskResponse {
    TOLERATE,
    TREAT,
    TRANSFER,
    TERMINATE
}
