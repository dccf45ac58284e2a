package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.escalation.DraftDesk;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.RaiseOffer;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Raising an action, a risk or a new issue to the body above. */
@Named
@ViewScoped
public class RaiseView implements Serializable {

    @Inject
    EscalationDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    EscalationQueries queries;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private final long id = BaseEntity.newId();
    private final long issueId = BaseEntity.newId();
    private String kind;
    private String ref;
    private String title;
    private String parent;
    private String meeting;
    private final RaiseFields typed = new RaiseFields();

    public void load() {
        RaiseOffer offer = offer();
        title = offer.title();
        parent = offer.to();
        meeting = offer.meetsOn() == null ? null : dates.day(offer.meetsOn());
    }

    /** What cannot be raised has no page to raise it on. */
    private RaiseOffer offer() {
        try {
            return queries.offer(
                    new EscalationQueries.RaiseQuestion(isIssue() ? SubjectKind.BODY : subjectKind(), ref));
        } catch (RuleViolation notNow) {
            throw new NotFound();
        }
    }

    /** An issue that is open already is raised like an action or a risk. */
    private SubjectKind subjectKind() {
        if ("OPEN_ISSUE".equals(kind)) {
            return SubjectKind.ISSUE;
        }
        return Stream.of(SubjectKind.ACTION, SubjectKind.RISK)
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        return forms.submit(
                () -> "/escalations/escalation?ref="
                        + (isIssue() ? desk.raiseIssue(typed.issue(id, issueId, ref)) : raise()),
                "escalation.raised");
    }

    /** Keeps what is written as a draft, to go on with it later. */
    public String keep() {
        return forms.submit(
                () -> DraftFields.keep(drafts, typed, isIssue() ? null : subjectKind(), ref, id, issueId),
                "escalation.drafted");
    }

    private String raise() {
        try {
            return desk.raise(new EscalationDesk.Raise(id, subjectKind(), ref, typed.ask()));
        } catch (StaleRecord resolvedMeanwhile) {
            throw RuleViolation.of("escalation.changed");
        }
    }

    public boolean isIssue() {
        return "ISSUE".equals(kind);
    }

    public List<Choice> getIssueKinds() {
        return RaiseFields.kinds(labels);
    }

    public List<Choice> getAsks() {
        return DraftFields.asks(labels);
    }

    public String getTitle() {
        return title;
    }

    public String getParent() {
        return parent;
    }

    public String getMeeting() {
        return meeting;
    }

    public RaiseFields getTyped() {
        return typed;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
