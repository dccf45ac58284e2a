package uk.dasv.plan.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.dasv.governance.Body;

/**
 * Who approves a new due date ({@code domain.md}, "DateChange"): the body's own lead while the action slips little and
 * for the first time, the body above when it slips further or again, the body at the top when it goes past the
 * strategy's last day. The first rule that applies wins.
 */
public enum DateApproval {
    PAST_THE_STRATEGY {
        @Override
        boolean applies(LocalDate baseline, LocalDate due, int moved, LocalDate strategyEnds) {
            return strategyEnds != null && due.isAfter(strategyEnds);
        }

        @Override
        Body above(Body body) {
            Body top = body;
            for (Body next = body.getParent(); next != null; next = next.getParent()) {
                top = meets(next) ? next : top;
            }
            return top;
        }
    },
    LONG_OR_REPEATED {
        @Override
        boolean applies(LocalDate baseline, LocalDate due, int moved, LocalDate strategyEnds) {
            return moved > 0 || ChronoUnit.DAYS.between(baseline, due) > LEAD_MAY_APPROVE_DAYS;
        }

        @Override
        Body above(Body body) {
            Body next = body.getParent();
            while (next != null && !meets(next)) {
                next = next.getParent();
            }
            return next == null ? body : next;
        }
    },
    SHORT_AND_FIRST {
        @Override
        boolean applies(LocalDate baseline, LocalDate due, int moved, LocalDate strategyEnds) {
            return true;
        }

        @Override
        Body above(Body body) {
            return body;
        }
    };

    /** The slip in days against the baseline, in all, up to which a body's own lead approves. */
    public static final int LEAD_MAY_APPROVE_DAYS = 30;

    abstract boolean applies(LocalDate baseline, LocalDate due, int moved, LocalDate strategyEnds);

    /** The body that approves, seen from the action's own; one that no longer meets is passed over. */
    abstract Body above(Body body);

    /**
     * The rule for such a change.
     *
     * @param moved how often the due date has been moved before
     * @param strategyEnds the strategy's last day, or null while it has none
     */
    static DateApproval of(LocalDate baseline, LocalDate due, int moved, LocalDate strategyEnds) {
        for (DateApproval rule : values()) {
            if (rule.applies(baseline, due, moved, strategyEnds)) {
                return rule;
            }
        }
        return SHORT_AND_FIRST;
    }

    private static boolean meets(Body body) {
        return body.getClosedOn() == null;
    }
}
