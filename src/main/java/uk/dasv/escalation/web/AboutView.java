package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.escalation.EscalationQueries;
import uk.dasv.escalation.EscalationRow;
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

    private List<EscalationRow> escalations = List.of();
    private boolean mayRaise;

    @Inject
    Access access;

    /** For the page of an action, which knows already what could be asked of it. */
    public void loadForAction(ActionDetail action) {
        escalations = queries.about(SubjectKind.ACTION, action.row().reference());
        mayRaise = !isOpen()
                && !action.row().state().isEnded()
                && action.people().aboveMeets()
                && access.may(Permission.RAISE_ESCALATION, action.people().place());
    }

    public void loadForRisk() {
        load(SubjectKind.RISK);
    }

    private void load(SubjectKind kind) {
        String subject = Faces.getRequestParameter("ref");
        escalations = queries.about(kind, subject);
        mayRaise = !isOpen() && queries.mayRaise(kind, subject);
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
