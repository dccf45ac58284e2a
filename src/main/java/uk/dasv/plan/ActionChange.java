package uk.dasv.plan;

import java.time.LocalDate;

/** What became of an action since a day; the first that applies says most. */
public enum ActionChange {
    NEW,
    CLOSED,
    WORSE,
    OVERDUE,
    BETTER,
    MOVED,
    CHANGED;

    /** Whether it wants attention that it did not want before. */
    public boolean isBad() {
        return this == WORSE || this == OVERDUE;
    }

    public boolean isGood() {
        return this == BETTER || this == CLOSED;
    }

    /** What it was on that day, and what has become of it since; {@code was} is null where there was no such action. */
    public record Since(ActionChange change, ActionRow was) {}

    /**
     * What became of an action between two days.
     *
     * @param was the action on the first day, or null
     */
    static Since between(ActionRow was, LocalDate then, ActionRow now, LocalDate today) {
        return new Since(change(was, then, now, today), was);
    }

    private static ActionChange change(ActionRow was, LocalDate then, ActionRow now, LocalDate today) {
        if (was == null) {
            return NEW;
        }
        if (now.state().isEnded() && !was.state().isEnded()) {
            return CLOSED;
        }
        int course = course(was.rating(), now.rating());
        if (course < 0) {
            return WORSE;
        }
        if (now.overdueOn(today) && !was.overdueOn(then)) {
            return OVERDUE;
        }
        if (course > 0) {
            return BETTER;
        }
        return now.due().equals(was.due()) ? CHANGED : MOVED;
    }

    /** Above zero for better, below for worse; what is not due to start is neither. */
    private static int course(Brag was, Brag now) {
        return was == Brag.GREY || now == Brag.GREY ? 0 : Integer.compare(now.urgency(), was.urgency());
    }
}
