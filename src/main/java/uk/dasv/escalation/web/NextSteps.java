package uk.dasv.escalation.web;

import java.util.ArrayList;
import java.util.List;
import uk.dasv.audit.HistoryRow;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Labels;

/** What can be done with an escalation from where it stands, and doing it. */
final class NextSteps {

    static final String ACKNOWLEDGE = "ACKNOWLEDGE";

    private NextSteps() {}

    /** The steps to offer somebody who may answer it, or close it. */
    static List<Choice> of(EscalationDetail now, boolean mayAnswer, boolean mayClose, Labels labels) {
        List<String> steps = new ArrayList<>();
        if (mayAnswer) {
            steps.addAll(List.of("RESOLVE", "RETURN"));
            if (now.holderHasParent()) {
                steps.add("ESCALATE");
            }
            steps.add("DEFER");
        }
        if (mayClose && now.row().state().isAnswered()) {
            steps.add("CLOSE");
        } else if (mayClose && now.row().state().isWaiting()) {
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
