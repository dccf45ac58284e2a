package uk.dasv.risk.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.identity.Permission;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** Recording what a body decides on a risk. */
@Named
@ViewScoped
public class ReviewView extends RiskForm {

    @Inject
    RiskReviews desk;

    private String decision;
    private String rationale;
    private LocalDate suggested;
    private String to;
    private List<Choice> decisions = List.of();
    private List<Choice> down = List.of();
    private DateInput nextReviewOn = new DateInput();
    private final DateInput acceptedUntil = new DateInput();

    public void load() {
        open(Permission.REVIEW_RISK, RiskSteps::review);
        RiskReviews.Offer offer = desk.offer(getRef());
        LinePlaces.Ways ways = offer.ways();
        down = ways.down().stream()
                .map(b -> new Choice(b.code(), b.name(), null))
                .toList();
        decisions = Stream.of(ReviewDecision.values())
                .filter(d -> d != ReviewDecision.ESCALATE || ways.up() != null)
                .filter(d -> d != ReviewDecision.DE_ESCALATE || !down.isEmpty())
                .map(d -> new Choice(d.name(), labels.of(d), hint(d, ways)))
                .toList();
        suggested = offer.nextReview();
        nextReviewOn = DateInput.of(suggested);
    }

    public String save() {
        return send(
                () -> desk.review(new RiskReviews.ReviewRisk(
                        getRef(),
                        seen(),
                        decision == null ? null : ReviewDecision.valueOf(decision),
                        rationale,
                        nextReviewOn.toDate("nextReviewOn"),
                        acceptedUntil.toDate("acceptedUntil"),
                        to)),
                "review.saved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        suggested = desk.offer(getRef()).nextReview();
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

    /** Where the decision sends the risk. */
    private String hint(ReviewDecision offered, LinePlaces.Ways ways) {
        return switch (offered) {
            case ESCALATE ->
                labels.text("ReviewDecision.hint.ESCALATE", ways.up().name());
            case DE_ESCALATE ->
                labels.text(
                        ways.handsOver() ? "ReviewDecision.hint.HAND_OVER" : "ReviewDecision.hint.DE_ESCALATE",
                        down.size() == 1 ? down.get(0).label() : labels.text("review.oneBelow"));
            case ACCEPT, TREAT_FURTHER, CLOSE -> null;
        };
    }

    /** The bodies to which it can be de-escalated; to choose from where there is more than one. */
    public List<Choice> getDown() {
        return down;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
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
