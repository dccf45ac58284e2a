package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskState;

/** One risk: what it is, its scores with reasons, its treatments, reviews and history. */
@Named
@RequestScoped
public class RiskView {

    @Inject
    RiskQueries queries;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    private String ref;
    private RiskDetail risk;
    private List<HistoryRow> history;
    private boolean mayAssess;
    private boolean mayReview;
    private boolean mayRaise;

    public void load() {
        risk = queries.byReference(ref);
        history = audit.history(SubjectKind.RISK, ref);
        boolean open = risk.row().state() != RiskState.CLOSED;
        mayAssess = open && access.may(Permission.ASSESS_RISK, SubjectKind.RISK, ref);
        mayReview = open && access.may(Permission.REVIEW_RISK, SubjectKind.RISK, ref);
        mayRaise = open && access.may(Permission.RAISE_ESCALATION, SubjectKind.RISK, ref);
    }

    public RiskDetail getRisk() {
        return risk;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public boolean isMayAssess() {
        return mayAssess;
    }

    public boolean isMayReview() {
        return mayReview;
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
