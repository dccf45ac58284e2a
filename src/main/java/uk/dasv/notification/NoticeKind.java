package uk.dasv.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.dasv.escalation.StepKind;

/** Why somebody is told. */
public enum NoticeKind {
    /** The lead asks for this month's update. */
    UPDATE_ASKED(Group.ACTIONS),
    ACTION_GIVEN(Group.ACTIONS),
    /** Somebody is unsafe, or a service stops: the chair and deputy of the body it came before are told at once. */
    ESCALATION_URGENT(Group.ESCALATIONS),
    /** It came before the body. */
    ESCALATION_RAISED(Group.ESCALATIONS),
    ESCALATION_ACKNOWLEDGED(Group.ESCALATIONS),
    ESCALATION_PUT_ON_AGENDA(Group.ESCALATIONS),
    ESCALATION_DEFERRED(Group.ESCALATIONS),
    ESCALATION_RESOLVED(Group.ESCALATIONS),
    ESCALATION_RETURNED(Group.ESCALATIONS),
    /** It went on to the next body. */
    ESCALATION_ESCALATED(Group.ESCALATIONS),
    ESCALATION_OVERTURNED(Group.ESCALATIONS),
    ESCALATION_RATIFIED(Group.ESCALATIONS),
    ESCALATION_CLOSED(Group.ESCALATIONS),
    ESCALATION_WITHDRAWN(Group.ESCALATIONS),
    /** Nobody acknowledged it in time. */
    ESCALATION_LATE(Group.ESCALATIONS),
    TARGET_CHANGED(Group.ESCALATIONS),
    MEETING_BOOKED(Group.MEETINGS),
    /** Several at once; it leads to the first. */
    MEETING_SERIES_BOOKED(Group.MEETINGS),
    MEETING_MOVED(Group.MEETINGS),
    MEETING_CANCELLED(Group.MEETINGS),
    /** Papers of a meeting are due within a week. */
    PAPERS_DUE(Group.MEETINGS);

    /** What the things have in common that people are told of. */
    public enum Group {
        ESCALATIONS,
        MEETINGS,
        ACTIONS;

        List<NoticeKind> kinds() {
            return Arrays.stream(NoticeKind.values())
                    .filter(kind -> kind.group == this)
                    .toList();
        }
    }

    private final Group group;

    NoticeKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether it cannot wait for the next digest. */
    public boolean isUrgent() {
        return this == ESCALATION_URGENT;
    }

    /** Why people are told of a step on an escalation; empty for a step nobody is told of. */
    static Optional<NoticeKind> of(StepKind step) {
        String name = "ESCALATION_" + step.name();
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
