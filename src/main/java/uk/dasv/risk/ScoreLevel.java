package uk.dasv.risk;

/** Which of the three scores: before any control, as it is now, as it should become. */
public enum ScoreLevel {
    INHERENT,
    CURRENT,
    TARGET
}
