package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.identity.Permission;
import uk.dasv.risk.ReviewDecision;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskRegister;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** Recording what a body decides on a risk. */
@Named
@ViewScoped
public class ReviewView extends RiskForm {

    @Inject
    RiskRegister register;

    private String decision;
    private String rationale;
    private LocalDate suggested;
    private List<Choice> decisions = List.of();
    private DateInput nextReviewOn = new DateInput();
    private final DateInput acceptedUntil = new DateInput();

    public void load() {
        open(Permission.REVIEW_RISK, RiskSteps::review);
        decisions = queries.decisions(getRef()).stream()
                .map(d -> new Choice(d.name(), labels.of(d), hint(d)))
                .toList();
        suggested = queries.nextReview(getRef());
        nextReviewOn = DateInput.of(suggested);
    }

    public String save() {
        return send(
                () -> register.review(new RiskRegister.ReviewRisk(
                        getRef(),
                        seen(),
                        decision == null ? null : ReviewDecision.valueOf(decision),
                        rationale,
                        nextReviewOn.toDate("nextReviewOn"),
                        acceptedUntil.toDate("acceptedUntil"))),
                "review.saved");
    }

    @Override
    List<Conflict.Field> compared() {
        suggested = queries.nextReview(getRef());
        Optional<RiskDetail.Reviewed> theirs = getRisk().reviews().stream().findFirst();
        return List.of(
                new Conflict.Field(
                        "Decision",
                        theirs.map(r -> labels.of(r.decision())).orElse(null),
                        decision == null ? null : labels.of(ReviewDecision.valueOf(decision))),
                new Conflict.Field(
                        "Why", theirs.map(RiskDetail.Reviewed::rationale).orElse(null), rationale),
                new Conflict.Field(
                        "Next review",
                        DateInput.of(getRisk().row().nextReviewOn()).asTyped(),
                        nextReviewOn.asTyped()),
                new Conflict.Field(
                        "Accepted until",
                        DateInput.of(theirs.map(RiskDetail.Reviewed::acceptedUntil)
                                        .orElse(null))
                                .asTyped(),
                        acceptedUntil.asTyped()));
    }

    public List<Choice> getDecisions() {
        return decisions;
    }

    /** What the decision does not do, where people might think it does. */
    private String hint(ReviewDecision offered) {
        return switch (offered) {
            case ESCALATE, DE_ESCALATE -> labels.text("ReviewDecision.hint." + offered);
            case ACCEPT, TREAT_FURTHER, CLOSE -> null;
        };
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
}
