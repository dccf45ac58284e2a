package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/**
 * One escalation: what is asked, its path, and the one or two things one can do now. All that it shows moves
 * with the session to another node, so that a step is always taken on what the person saw.
 */
@Named
@ViewScoped
public class EscalationView implements Serializable {

    @Inject
    EscalationQueries queries;

    @Inject
    EscalationDesk desk;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    @Inject
    Conflicts conflicts;

    private String ref;
    private EscalationDetail escalation;
    private List<HistoryRow> history;
    private NextSteps.May may;
    private String decision;
    private String answer;
    private Conflict conflict;

    public void load() {
        history = audit.history(new AuditQueries.HistoryOf(SubjectKind.ESCALATION, ref));
        escalation = queries.byReference(ref);
        may = NextSteps.May.of(escalation, ref, access);
    }

    public String acknowledge() {
        decision = NextSteps.ACKNOWLEDGE;
        return take();
    }

    public String take() {
        return forms.submit(
                () -> {
                    NextSteps.take(decision, desk, new EscalationDesk.Step(ref, escalation.version(), answer));
                    return "/escalations/escalation?ref=" + ref;
                },
                "escalation.saved",
                this::compare);
    }

    /** Somebody took a step meanwhile: theirs beside ours, and what can still be done from where it stands now. */
    private void compare() {
        load();
        conflict = conflicts.about(
                SubjectKind.ESCALATION, ref, last -> NextSteps.compared(last, decision, answer, labels));
    }

    /** The steps the person can take now; none means nothing is for them to do. */
    public List<Choice> getDecisions() {
        return NextSteps.of(escalation, may, labels);
    }

    public EscalationDetail getEscalation() {
        return escalation;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public boolean isMayAcknowledge() {
        return may.answer() && escalation.row().unacknowledged();
    }

    /** Whether the person answers for the body it is before. */
    public boolean isMayAnswer() {
        return may.answer();
    }

    public List<Fact> getFacts() {
        return Fact.of(escalation, dates);
    }

    public List<PathStop> getPath() {
        return PathStop.of(escalation, labels, dates.getToday());
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
