package uk.dasv.risk.review;

/** What a body decides when it looks at a risk. */
public enum ReviewDecision {
    ACCEPT,
    TREAT_FURTHER,
    ESCALATE,
    DE_ESCALATE,
    CLOSE
}
