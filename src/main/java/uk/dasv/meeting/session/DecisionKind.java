package uk.dasv.meeting.session;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.meeting.agenda.ItemKind;

/** What a body decides; most kinds perform a step on what they are about. */
public enum DecisionKind {
    RESOLVE(ItemKind.ESCALATION, true),
    RETURN(ItemKind.ESCALATION, true),
    ESCALATE(ItemKind.ESCALATION, true),
    DEFER(ItemKind.ESCALATION, true),
    RATIFY(ItemKind.RATIFICATION, false),
    OVERTURN(ItemKind.RATIFICATION, true),
    ACCEPT(ItemKind.RISK_REVIEW, true),
    TREAT_FURTHER(ItemKind.RISK_REVIEW, true),
    ESCALATE_RISK(ItemKind.RISK_REVIEW, true),
    DE_ESCALATE(ItemKind.RISK_REVIEW, true),
    CLOSE_RISK(ItemKind.RISK_REVIEW, true),
    APPROVE_DATE(ItemKind.DATE_CHANGE, false),
    REFUSE_DATE(ItemKind.DATE_CHANGE, true),
    VERIFY(ItemKind.COMPLETION, false),
    SEND_BACK(ItemKind.COMPLETION, true),
    /** The words are the corrections; none where they are right. */
    CONFIRM_MINUTES(ItemKind.MINUTES, false),
    /** In words alone. */
    DECIDE(null, true),
    NOTE(null, false);

    private final ItemKind of;
    private final boolean needsWords;

    DecisionKind(ItemKind of, boolean needsWords) {
        this.of = of;
        this.needsWords = needsWords;
    }

    /** What can be decided on an item of that kind. */
    public static List<DecisionKind> on(ItemKind item) {
        List<DecisionKind> own = Stream.of(values()).filter(k -> k.of == item).toList();
        return own.isEmpty() ? List.of(DECIDE, NOTE) : own;
    }

    /** Whether it says nothing without words. */
    public boolean needsWords() {
        return needsWords;
    }
}
