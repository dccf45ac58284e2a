package uk.dasv.risk.matrix;

/** How bad a score is ({@code domain.md}, "Risks"); impact 5 is never below Moderate. */
public enum Band {
    LOW,
    MODERATE,
    HIGH,
    EXTREME
}
