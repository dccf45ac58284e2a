package uk.dasv.risk.review.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Labels;

/** What a review may decide on a risk, and what is typed of it; the next review is on the day suggested unless another is typed. */
public class ReviewFields implements Serializable {

    private final List<Choice> decisions;
    private final List<Choice> down;
    private LocalDate last;
    private String decision;
    private String rationale;
    private String to;
    private DateInput nextReviewOn;
    private final DateInput acceptedUntil = new DateInput();

    /** Nothing is typed yet of what the offer allows. */
    public ReviewFields(RiskReviews.Offer offer, Labels labels) {
        LinePlaces.Ways ways = offer.ways();
        down = ways.down().stream()
                .map(b -> new Choice(b.code(), b.name(), null))
                .toList();
        decisions = Stream.of(ReviewDecision.values())
                .filter(d -> d != ReviewDecision.ESCALATE || ways.up() != null)
                .filter(d -> d != ReviewDecision.DE_ESCALATE || !down.isEmpty())
                .map(d -> new Choice(d.name(), labels.of(d), hint(d, ways, labels)))
                .toList();
        last = offer.nextReview();
        nextReviewOn = DateInput.of(offer.suggested());
    }

    /** Where the decision sends the risk. */
    private String hint(ReviewDecision offered, LinePlaces.Ways ways, Labels labels) {
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

    /**
     * The review as it was typed, of the version of the risk that was seen.
     *
     * @throws RuleViolation at its field for a day that is none
     */
    public RiskReviews.ReviewRisk command(String reference, long version) {
        return new RiskReviews.ReviewRisk(
                reference,
                version,
                chosen(),
                rationale,
                nextReviewOn.toDate("nextReviewOn"),
                acceptedUntil.toDate("acceptedUntil"),
                to);
    }

    /** What was typed beside the last review of the risk as it is now, which may be looked at again by another day. */
    public List<Conflict.Field> beside(RiskDetail risk, RiskReviews.Offer offer, Labels labels) {
        last = offer.nextReview();
        Optional<RiskDetail.Reviewed> theirs = risk.reviews().stream().findFirst();
        return List.of(
                new Conflict.Field(
                        "Decision", theirs.map(r -> labels.of(r.decision())).orElse(null), labels.of(chosen())),
                new Conflict.Field(
                        "Why", theirs.map(RiskDetail.Reviewed::rationale).orElse(null), rationale),
                new Conflict.Field(
                        "Next review", DateInput.of(risk.row().nextReviewOn()).asTyped(), nextReviewOn.asTyped()),
                new Conflict.Field(
                        "Accepted until",
                        DateInput.of(theirs.map(RiskDetail.Reviewed::acceptedUntil)
                                        .orElse(null))
                                .asTyped(),
                        acceptedUntil.asTyped()));
    }

    private ReviewDecision chosen() {
        return decision == null || decision.isBlank() ? null : ReviewDecision.valueOf(decision);
    }

    public List<Choice> getDecisions() {
        return decisions;
    }

    /** The bodies to which it can be de-escalated; to choose from where there is more than one. */
    public List<Choice> getDown() {
        return down;
    }

    /** The last day that the matrix allows for the next review; null while the risk is not scored. */
    public LocalDate getLast() {
        return last;
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

    public DateInput getNextReviewOn() {
        return nextReviewOn;
    }

    public DateInput getAcceptedUntil() {
        return acceptedUntil;
    }
}
