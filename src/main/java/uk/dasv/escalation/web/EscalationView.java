package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.EscalationDetail;
import uk.dasv.escalation.EscalationQueries;
import uk.dasv.escalation.EscalationState;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** One escalation: what is asked, its path, and the one or two things one can do now. */
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

    private String ref;
    private transient EscalationDetail escalation;
    private transient List<HistoryRow> history;
    private long version;
    private boolean mayAnswer;
    private boolean mayClose;
    private String decision;
    private String answer;

    public void load() {
        history = audit.history(SubjectKind.ESCALATION, ref);
        see();
    }

    private void see() {
        escalation = queries.byReference(ref);
        version = escalation.version();
        EscalationState state = escalation.row().state();
        mayAnswer = state.isWaiting() && access.may(Permission.ANSWER_ESCALATION, SubjectKind.ESCALATION, ref);
        mayClose = state.isOpen() && access.may(Permission.CLOSE_ESCALATION, SubjectKind.ESCALATION, ref);
    }

    public String acknowledge() {
        return forms.submit(
                () -> {
                    desk.acknowledge(step());
                    return here();
                },
                "escalation.saved",
                this::see);
    }

    /** Takes the step that was chosen, with its words. */
    public String take() {
        return forms.submit(
                () -> {
                    NextSteps.take(decision, desk, step());
                    return here();
                },
                "escalation.saved",
                this::see);
    }

    private EscalationDesk.Step step() {
        return new EscalationDesk.Step(ref, version, answer);
    }

    private String here() {
        return "/escalations/escalation?ref=" + ref;
    }

    /** The steps the person can take now; none means nothing is for them to do. */
    public List<Choice> getDecisions() {
        return NextSteps.of(getEscalation(), mayAnswer, mayClose, labels);
    }

    /** Read again where the page has moved to another node. */
    public EscalationDetail getEscalation() {
        if (escalation == null) {
            load();
        }
        return escalation;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public boolean isMayAcknowledge() {
        return mayAnswer && getEscalation().row().state() == EscalationState.RAISED;
    }

    /** As raised and as now, side by side. */
    public List<Map.Entry<String, String>> getFacts() {
        return List.copyOf(getEscalation().asRaised().entrySet());
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
