package uk.dasv.plan.dates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.dates.DateChanges;
import uk.dasv.plan.dates.DateQueries;
import uk.dasv.plan.dates.DateRow;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Deciding whether an action may be due on another day. */
@Named
@ViewScoped
public class DateDecisionView implements Serializable {

    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";

    @Inject
    DateQueries changes;

    @Inject
    DateChanges desk;

    @Inject
    CurrentUser user;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private DateRow asked;
    private String decision;
    private String words;
    private Conflict conflict;

    public void load() {
        asked = changes.waiting(ref).orElseThrow(NotFound::new);
    }

    public String decide() {
        return forms.submit(
                () -> {
                    desk.decide(new DateChanges.DecideDate(
                            ref, asked.version(), decision == null ? null : APPROVE.equals(decision), words));
                    return "/plans/action?ref=" + ref;
                },
                () -> APPROVE.equals(decision) ? "date.approved" : "date.refused",
                this::compare);
    }

    private void compare() {
        conflict = conflicts.about(
                SubjectKind.ACTION,
                ref,
                last -> List.of(
                        new Conflict.Field(
                                labels.text("conflict.stepTaken"), labels.of(last.event()), choice(decision)),
                        new Conflict.Field(labels.text("conflict.words"), last.reason(), words)));
        changes.waiting(ref).ifPresent(now -> asked = now);
    }

    private String choice(String which) {
        return which == null ? "" : labels.text("date.decision." + which);
    }

    /** Whether the person asked for it and so cannot decide it for a body above their own. */
    public boolean isOwnRequest() {
        return asked.askedById() == user.require().personId()
                && !asked.approver().equals(asked.body());
    }

    public List<Choice> getDecisions() {
        return List.of(
                new Choice(APPROVE, choice(APPROVE), labels.text("date.hint.APPROVE")),
                new Choice(REFUSE, choice(REFUSE), labels.text("date.hint.REFUSE")));
    }

    public DateRow getAsked() {
        return asked;
    }

    public String getApproved() {
        return decision;
    }

    public void setApproved(String approved) {
        this.decision = approved;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
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
}
