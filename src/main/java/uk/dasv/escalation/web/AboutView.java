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

/** The part of a thing's page about its escalations. */
@Named
@RequestScoped
public class AboutView {

    @Inject
    EscalationQueries queries;

    @Inject
    Access access;

    private List<EscalationRow> escalations = List.of();
    private boolean mayRaise;

    public void loadForAction() {
        escalations = queries.about(SubjectKind.ACTION, Faces.getRequestParameter("ref"));
    }

    public void loadForRisk() {
        String ref = Faces.getRequestParameter("ref");
        escalations = queries.about(SubjectKind.RISK, ref);
        mayRaise = !isOpen()
                && access.may(Permission.RAISE_ESCALATION, SubjectKind.RISK, ref)
                && queries.offer(new EscalationQueries.RaiseQuestion(SubjectKind.RISK, ref))
                                .to()
                        != null;
    }

    public List<EscalationRow> getEscalations() {
        return escalations;
    }

    /** Whether one of them goes on, so that the thing cannot be raised again now. */
    public boolean isOpen() {
        return escalations.stream().anyMatch(e -> e.state().isOpen());
    }

    /** Whether the thing can be raised now: nothing of it is under way, and there is an open body above its own. */
    public boolean isMayRaise() {
        return mayRaise;
    }
}
