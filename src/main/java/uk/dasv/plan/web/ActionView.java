package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;

/** One action: what, who, when, how it goes, and who changed what. */
@Named
@RequestScoped
public class ActionView {

    @Inject
    ActionQueries queries;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    private String ref;
    private ActionDetail action;
    private List<HistoryRow> history;
    private boolean mayUpdate;
    private boolean mayRaise;

    public void load() {
        action = queries.byReference(ref);
        history = audit.history(SubjectKind.ACTION, ref);
        mayUpdate =
                action.row().state().takesUpdates() && access.may(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        mayRaise = access.may(Permission.RAISE_ESCALATION, SubjectKind.ACTION, ref);
    }

    public ActionDetail getAction() {
        return action;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public boolean isMayUpdate() {
        return mayUpdate;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
