package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.escalation.EscalationQueries;
import uk.dasv.escalation.EscalationRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;

/** The desk of the body the person acts for: what waits for it, what was answered, what it sent. */
@Named
@RequestScoped
public class DeskView {

    @Inject
    EscalationQueries queries;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    private List<EscalationRow> waiting = List.of();
    private List<EscalationRow> answered = List.of();
    private List<EscalationRow> elsewhere = List.of();
    private boolean mayRaise;

    public void load() {
        waiting = queries.waiting();
        answered = queries.answered();
        elsewhere = queries.elsewhere();
        mayRaise = getBodyCode() != null
                && access.may(Permission.RAISE_ESCALATION, SubjectKind.BODY, getBodyCode())
                && user.actingFor()
                        .map(g -> g.path().chars().filter(c -> c == '/').count() > 2)
                        .orElse(false);
    }

    /** Only what My work shows. */
    public void loadForHome() {
        waiting = queries.waiting();
        answered = queries.answered();
    }

    public String getBodyCode() {
        return user.actingFor().map(Grant::code).orElse(null);
    }

    public String getBodyName() {
        return user.actingFor().map(Grant::shortName).orElse("");
    }

    public List<EscalationRow> getWaiting() {
        return waiting;
    }

    public List<EscalationRow> getAnswered() {
        return answered;
    }

    public List<EscalationRow> getElsewhere() {
        return elsewhere;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }
}
