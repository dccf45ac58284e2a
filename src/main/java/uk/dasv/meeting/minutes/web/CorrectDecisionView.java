package uk.dasv.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.minutes.DecisionDetail;
import uk.dasv.meeting.minutes.DecisionQueries;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;

/** Putting the words of a decision right by another that stands in its place. */
@Named
@ViewScoped
public class CorrectDecisionView implements Serializable {

    @Inject
    DecisionQueries queries;

    @Inject
    Decisions decisions;

    @Inject
    PlanningQueries planning;

    @Inject
    Forms forms;

    @Inject
    Conflicts conflicts;

    private final long id = BaseEntity.newId();
    private String ref;
    private DecisionDetail decision;
    private List<Choice> people;
    private String words;
    private String owner;
    private DateInput due;
    private String reason;
    private Conflict conflict;

    public void load() {
        decision = queries.one(ref);
        if (!decision.mayCorrect()) {
            throw new NotFound();
        }
        words = decision.row().words();
        owner = decision.ownerId() == null ? "" : String.valueOf(decision.ownerId());
        due = DateInput.of(decision.row().due());
        people = planning.people().stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                .toList();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> "/meetings/decision?ref="
                        + decisions.correct(new Decisions.CorrectDecision(
                                id,
                                decision.row().code(),
                                ref,
                                decision.version(),
                                words,
                                owner == null || owner.isBlank() ? null : Long.valueOf(owner),
                                due.toDate("due"),
                                reason)),
                "decision.corrected",
                this::compare);
    }

    private void compare() {
        DecisionDetail now = queries.one(ref);
        String theirs = now.supersededBy() == null
                ? now.row().words()
                : queries.one(now.supersededBy()).row().words();
        boolean atMeeting = now.row().meetsOn() != null;
        conflict = conflicts.about(
                atMeeting ? SubjectKind.MEETING : SubjectKind.BODY,
                atMeeting
                        ? now.row().code() + " " + now.row().meetsOn()
                        : now.row().code(),
                List.of(new Conflict.Field("Words", theirs, words)));
    }

    public DecisionDetail getDecision() {
        return decision;
    }

    public List<Choice> getPeople() {
        return people;
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public DateInput getDue() {
        return due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
