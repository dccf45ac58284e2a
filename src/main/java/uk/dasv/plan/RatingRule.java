package uk.dasv.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The named rules by which the tracker suggests a rating; the first that applies wins
 * ({@code domain.md}, "BRAG rating").
 */
public enum RatingRule {
    VERIFIED_COMPLETE(Brag.BLUE) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            return state == ActionState.COMPLETED;
        }
    },
    OVERDUE(Brag.RED) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            return due.isBefore(today);
        }
    },
    NOT_DUE_TO_START(Brag.GREY) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            return starts.isAfter(today);
        }
    },
    ON_HOLD(Brag.AMBER) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            return state == ActionState.ON_HOLD;
        }
    },
    /** Less done than the time that has gone, by more than a quarter of the whole. */
    BEHIND_TIME(Brag.AMBER) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(starts, due));
            long gone = ChronoUnit.DAYS.between(starts, today) * 100 / whole;
            return gone - percent > 25;
        }
    },
    ON_TRACK(Brag.GREEN) {
        @Override
        boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
            return true;
        }
    };

    private final Brag rating;

    RatingRule(Brag rating) {
        this.rating = rating;
    }

    abstract boolean applies(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today);

    public Brag rating() {
        return rating;
    }

    /** The rule that applies to such an action today. */
    public static RatingRule of(ActionState state, LocalDate starts, LocalDate due, int percent, LocalDate today) {
        for (RatingRule rule : values()) {
            if (rule.applies(state, starts, due, percent, today)) {
                return rule;
            }
        }
        return ON_TRACK;
    }
}
