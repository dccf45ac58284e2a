package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.escalation.IssueDesk;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** One issue: what it is, whose, where it is raised, and resolving it where it can be. */
@Named
@ViewScoped
public class IssueView implements Serializable {

    @Inject
    IssueQueries queries;

    @Inject
    IssueDesk desk;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Conflicts conflicts;

    private String ref;
    private IssueQueries.Detail detail;
    private List<HistoryRow> history;
    private Conflict conflict;
    private boolean mayRaise;
    private boolean mayResolve;
    private boolean mayEdit;
    private String how;

    public void load() {
        detail = queries.byReference(ref);
        history = audit.history(new AuditQueries.HistoryOf(SubjectKind.ISSUE, ref));
        boolean ours = detail.open() && !detail.raised();
        mayEdit = detail.open() && access.may(Permission.RAISE_ESCALATION, SubjectKind.ISSUE, ref);
        mayRaise = ours && detail.issue().parent() != null && mayEdit;
        mayResolve = ours && access.may(Permission.CLOSE_ESCALATION, SubjectKind.ISSUE, ref);
    }

    public String resolve() {
        conflict = null;
        long seen = detail.issue().version();
        return forms.submit(
                () -> {
                    desk.resolve(new IssueDesk.ResolveIssue(ref, seen, how));
                    return "/escalations/issue?ref=" + ref;
                },
                "issue.resolved",
                () -> {
                    load();
                    conflict = conflicts.about(
                            SubjectKind.ISSUE,
                            ref,
                            last -> List.of(
                                    new Conflict.Field(
                                            labels.text("conflict.stepTaken"), labels.of(last.event()), null),
                                    new Conflict.Field(
                                            "State", labels.of(detail.issue().state()), null),
                                    new Conflict.Field("How", detail.issue().resolution(), how)));
                });
    }

    public IssueQueries.Detail getDetail() {
        return detail;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    public boolean isMayResolve() {
        return mayResolve;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
