package uk.dasv.risk;

/** How soon it could strike. */
public enum Proximity {
    NOW,
    THREE_MONTHS,
    TWELVE_MONTHS,
    LONGER
}
