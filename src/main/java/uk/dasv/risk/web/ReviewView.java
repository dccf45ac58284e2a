package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.ReviewDecision;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRegister;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Recording what a body decides on a risk. */
@Named
@ViewScoped
public class ReviewView implements Serializable {

    @Inject
    RiskQueries queries;

    @Inject
    RiskRegister register;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private RiskDetail risk;
    private Conflict conflict;
    private String decision;
    private String rationale;
    private LocalDate suggested;
    private DateInput nextReviewOn = new DateInput();
    private DateInput acceptedUntil = new DateInput();

    public void load() {
        risk = queries.byReference(ref);
        if (!access.may(Permission.REVIEW_RISK, SubjectKind.RISK, ref)) {
            throw new NotFound();
        }
        suggested = queries.nextReview(ref);
        nextReviewOn = DateInput.of(suggested);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.review(new RiskRegister.ReviewRisk(
                            ref,
                            risk.version(),
                            decision == null ? null : ReviewDecision.valueOf(decision),
                            rationale,
                            nextReviewOn.toDate("nextReviewOn"),
                            acceptedUntil.toDate("acceptedUntil")));
                    return "/risks/risk?ref=" + ref;
                },
                "review.saved",
                this::compare);
    }

    private void compare() {
        risk = queries.byReference(ref);
        suggested = queries.nextReview(ref);
        if (!risk.reviews().isEmpty()) {
            RiskDetail.Reviewed theirs = risk.reviews().get(0);
            conflict = new Conflict(
                    theirs.by(),
                    theirs.at(),
                    List.of(
                            new Conflict.Field(
                                    "Decision",
                                    labels.of(theirs.decision()),
                                    decision == null ? "" : labels.of(ReviewDecision.valueOf(decision))),
                            new Conflict.Field("Why", theirs.rationale(), rationale)));
        }
    }

    public List<Choice> getDecisions() {
        return Stream.of(ReviewDecision.values()).map(d -> Choice.of(d, labels)).toList();
    }

    public RiskDetail getRisk() {
        return risk;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(String rationale) {
        this.rationale = rationale;
    }

    public LocalDate getSuggested() {
        return suggested;
    }

    public DateInput getNextReviewOn() {
        return nextReviewOn;
    }

    public DateInput getAcceptedUntil() {
        return acceptedUntil;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
