package uk.dasv.escalation.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.audit.HistoryRow;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Labels;

/** What can be done with an escalation from where it stands, and doing it. */
final class NextSteps {

    static final String ACKNOWLEDGE = "ACKNOWLEDGE";

    private NextSteps() {}

    /** What the person may do with it: answer it with advice, decide it between meetings, withdraw or close it. */
    record May(boolean answer, boolean decide, boolean close) implements Serializable {

        static May of(EscalationDetail now, String ref, Access access) {
            EscalationState state = now.row().state();
            return new May(
                    state.isWaiting() && access.may(Permission.ANSWER_ESCALATION, SubjectKind.ESCALATION, ref),
                    state.isWaiting() && access.may(Permission.DECIDE_BETWEEN_MEETINGS, SubjectKind.ESCALATION, ref),
                    state.isOpen() && access.may(Permission.CLOSE_ESCALATION, SubjectKind.ESCALATION, ref));
        }
    }

    /** The steps to offer somebody who may do that. */
    static List<Choice> of(EscalationDetail now, May may, Labels labels) {
        List<String> steps = new ArrayList<>();
        if (may.decide()) {
            steps.add("RESOLVE");
        }
        if (may.answer()) {
            steps.add("RETURN");
        }
        if (may.decide()) {
            if (now.holderHasParent()) {
                steps.add("ESCALATE");
            }
            steps.add("DEFER");
        }
        if (may.close() && now.row().state().isAnswered()) {
            steps.add("CLOSE");
        } else if (may.close() && now.row().state().isWaiting()) {
            steps.add("WITHDRAW");
        }
        return steps.stream()
                .map(s -> new Choice(s, labels.text("step." + s), labels.text("step.hint." + s)))
                .toList();
    }

    /** Takes the step that was chosen. */
    static void take(String chosen, EscalationDesk desk, EscalationDesk.Step step) {
        switch (chosen == null ? "" : chosen) {
            case ACKNOWLEDGE -> desk.acknowledge(step);
            case "RESOLVE" -> desk.resolve(step);
            case "RETURN" -> desk.giveBack(step);
            case "ESCALATE" -> desk.escalateOnward(step);
            case "DEFER" -> desk.defer(step);
            case "CLOSE" -> desk.close(step);
            case "WITHDRAW" -> desk.withdraw(step);
            default -> throw RuleViolation.at("decision", "choose");
        }
    }

    /** Somebody else's step, by its line in the history, beside the one that was chosen here. */
    static List<Conflict.Field> compared(HistoryRow theirs, String chosen, String words, Labels labels) {
        return List.of(
                new Conflict.Field(
                        labels.text("conflict.stepTaken"),
                        labels.of(theirs.event()),
                        chosen == null ? "" : labels.text("step." + chosen)),
                new Conflict.Field(labels.text("conflict.words"), theirs.reason(), words));
    }
}
