package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;

/** The part of a thing's page about its escalations. */
@Named
@RequestScoped
public class AboutView {

    @Inject
    EscalationQueries queries;

    @Inject
    IssueQueries issues;

    @Inject
    Access access;

    private List<EscalationRow> escalations = List.of();
    private List<IssueQueries.Line> become = List.of();
    private boolean mayRaise;

    /** For the page of an action, which knows already what could be asked of it. */
    public void loadForAction(ActionDetail action) {
        escalations = queries.about(SubjectKind.ACTION, action.row().reference());
        mayRaise = !isOpen()
                && !action.row().state().isEnded()
                && action.people().aboveMeets()
                && access.may(Permission.RAISE_ESCALATION, action.people().place());
    }

    /** For the page of a risk, which knows whether it has ever happened. */
    public void loadForRisk(boolean materialised) {
        String risk = Faces.getRequestParameter("ref");
        escalations = queries.about(SubjectKind.RISK, risk);
        mayRaise = !isOpen() && queries.mayRaise(SubjectKind.RISK, risk);
        become = materialised ? issues.becomeOf(risk) : List.of();
    }

    /** The issues that the risk has become by happening. */
    public List<IssueQueries.Line> getBecome() {
        return become;
    }

    /** Whether the person may raise it now: it goes on, is not raised already, and there is a body above to take it. */
    public boolean isMayRaise() {
        return mayRaise;
    }

    public List<EscalationRow> getEscalations() {
        return escalations;
    }

    /** Whether one of them goes on, so that the thing cannot be raised again now. */
    public boolean isOpen() {
        return escalations.stream().anyMatch(e -> e.state().isOpen());
    }
}
