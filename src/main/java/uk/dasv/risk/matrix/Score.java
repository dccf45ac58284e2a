package uk.dasv.risk.matrix;

import uk.dasv.platform.RuleViolation;

/** Likelihood times impact, each from 1 to 5. Not scored is null, never a default. */
public record Score(int likelihood, int impact) {

    public Score {
        if (likelihood < 1 || likelihood > 5) {
            throw RuleViolation.at("likelihood", "score.range");
        }
        if (impact < 1 || impact > 5) {
            throw RuleViolation.at("impact", "score.range");
        }
    }

    /** From 1 to 25. */
    public int value() {
        return likelihood * impact;
    }
}
