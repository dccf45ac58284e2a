package uk.dasv.plan.roll.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.plan.roll.RollForward;
import uk.dasv.plan.roll.RollOffer;
import uk.dasv.web.Choice;
import uk.dasv.web.DateInput;

/** One of the actions that are rolled forward, and what is chosen for it alone. */
public class RollLine implements Serializable {

    private final RollOffer.Candidate action;
    private final DateInput due = new DateInput();
    private String outcome;
    private String objective;

    /** Goes on where it stands; where that is no longer in use, under the outcome of the same code and the objective of the same words. */
    RollLine(RollOffer.Candidate action, List<Choice> outcomes, List<ActionReachQueries.Aim> aims) {
        this.action = action;
        this.outcome = outcomes.stream()
                .map(Choice::value)
                .filter(code -> code.equals(action.outcome()))
                .findFirst()
                .orElse(null);
        this.objective = aim(aims).map(a -> String.valueOf(a.id())).orElse(null);
    }

    private Optional<ActionReachQueries.Aim> aim(List<ActionReachQueries.Aim> aims) {
        return action.objective() == null
                ? Optional.empty()
                : aims.stream()
                        .filter(a -> a.outcome().equals(outcome)
                                && (action.objectiveInUse()
                                        ? a.id() == action.objectiveId()
                                        : a.title().equalsIgnoreCase(action.objective())))
                        .findFirst();
    }

    RollForward.Line command(int place) {
        return new RollForward.Line(
                action.reference(),
                action.version(),
                outcome,
                objective == null || objective.isBlank() ? null : Long.valueOf(objective),
                due.toDate("due" + place));
    }

    public RollOffer.Candidate getAction() {
        return action;
    }

    public DateInput getDue() {
        return due;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }
}
