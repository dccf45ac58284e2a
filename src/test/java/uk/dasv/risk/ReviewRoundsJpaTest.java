package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.RiskReviewed;
import uk.dasv.risk.review.round.Reach;
import uk.dasv.risk.review.round.ReviewRounds;
import uk.dasv.risk.review.round.Round;
import uk.dasv.risk.review.round.RoundLine;
import uk.dasv.risk.review.round.RoundQueries;
import uk.dasv.risk.review.round.RoundReviews;

/** A body's round of reviews: what it reaches, in which order, and that it goes on where it was left. */
class ReviewRoundsJpaTest extends RisksOnDatabase {

    @Test
    void reachesWhatIsDueInTheOrderDueAndCountsItBefore() {
        chairs("C-DUE", 4, 4, 0);
        chairs("C-LATER", 5, 5, 30);
        chairs("C-LOW", 1, 1, 0);
        meets(board, 20);
        flushAndClear();

        RoundQueries.Offer offer = queries().offer("GB");
        assertThat(offer).isEqualTo(new RoundQueries.Offer(2, 2, 3, TODAY.plusDays(20)));
        begin(Reach.DUE);
        assertThat(left())
                .as("not scored first; what is low on a register below is reviewed there")
                .containsExactly("R-1", "C-DUE");
        assertThat(audited).last().isEqualTo("OPENED: Risks to review null → 2");
    }

    @Test
    void whoeverBeginsSecondGoesOnWithTheRoundOfTheFirst() {
        begin(Reach.ALL);
        chairs("C-NEW", 4, 4, 0);
        begin(Reach.ALL);

        assertThat(left()).containsExactly("R-1");
        assertThat(em.createQuery("SELECT COUNT(x) FROM ReviewRound x", Long.class)
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void anyReviewOfTheBodyIsOneInItsRoundAndItEndsWithWhatWasDone() {
        chairs("C-DUE", 4, 4, 0);
        begin(Reach.ALL);
        review(ReviewDecision.TREAT_FURTHER, null);

        Round round = queries().open("GB").orElseThrow();
        assertThat(round.done()).extracting(RoundLine::reference).containsExactly("R-1");
        assertThat(round.done().get(0).decision()).isEqualTo(ReviewDecision.TREAT_FURTHER);
        assertThat(round.done().get(0).by()).isEqualTo("Chair");
        assertThat(left()).containsExactly("C-DUE");
        assertThat(round.size()).isEqualTo(2);

        rounds().end(new ReviewRounds.EndRound("GB"));
        flushAndClear();
        assertThat(queries().open("GB")).isEmpty();
        assertThat(audited).last().isEqualTo("CLOSED: Risks reviewed null → 1");
        rounds().end(new ReviewRounds.EndRound("GB"));
        assertThat(audited)
                .as("ending twice ends once")
                .filteredOn(a -> a.startsWith("CLOSED"))
                .hasSize(1);
    }

    @Test
    void anotherBodysReviewIsNoneOfThisRound() {
        chairs("C-DUE", 4, 4, 0);
        begin(Reach.ALL);
        acting = chairs;
        risk = em.createQuery("SELECT r FROM Risk r WHERE r.reference = 'C-DUE'", Risk.class)
                .getSingleResult();
        em.clear();
        reviewIt("C-DUE", ReviewDecision.TREAT_FURTHER);

        assertThat(left()).containsExactly("R-1", "C-DUE");
    }

    @Test
    void whatIsLeftForLaterComesLastAsOftenAsItIsLeft() {
        chairs("C-ONE", 4, 4, 0);
        chairs("C-TWO", 4, 4, 1);
        begin(Reach.ALL);
        assertThat(left()).containsExactly("R-1", "C-ONE", "C-TWO");

        leave("R-1");
        leave("C-ONE");
        assertThat(left()).containsExactly("C-TWO", "R-1", "C-ONE");
        leave("C-TWO");
        leave("R-1");
        assertThat(left()).containsExactly("C-ONE", "C-TWO", "R-1");
        assertThatThrownBy(() -> leave("NONE")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasClosedMeanwhileIsNotWaitedFor() {
        chairs("C-ONE", 4, 4, 0);
        begin(Reach.ALL);
        acting = chairs;
        risk = em.createQuery("SELECT r FROM Risk r WHERE r.reference = 'C-ONE'", Risk.class)
                .getSingleResult();
        reviewIt("C-ONE", ReviewDecision.CLOSE);

        Round round = queries().open("GB").orElseThrow();
        assertThat(left()).containsExactly("R-1");
        assertThat(round.gone()).extracting(RoundLine::reference).containsExactly("C-ONE");
        assertThat(round.size()).isEqualTo(1);
    }

    @Test
    void aRoundOfNothingIsRefused() {
        risk().lookAgain(TODAY, TODAY.plusDays(3), null);
        flushAndClear();
        refused("round.nothing", () -> begin(Reach.DUE));
    }

    @Override
    void heard(RiskReviewed event) {
        wired().make(RoundReviews.class).onReview(event);
    }

    private void begin(Reach reach) {
        rounds().begin(new ReviewRounds.BeginRound("GB", reach));
        flushAndClear();
    }

    private void leave(String reference) {
        rounds().leave(new ReviewRounds.LeaveForLater("GB", reference));
        flushAndClear();
    }

    private List<String> left() {
        return queries().open("GB").orElseThrow().left().stream()
                .map(RoundLine::reference)
                .toList();
    }

    private void reviewIt(String reference, ReviewDecision decision) {
        wired().make(uk.dasv.risk.review.RiskReviews.class)
                .review(new uk.dasv.risk.review.RiskReviews.ReviewRisk(
                        reference, risk.getVersion(), decision, "Seen", TODAY.plusDays(1), null, null));
        flushAndClear();
    }

    /** A risk of the Chairs Group that is to be reviewed so many days from today. */
    private void chairs(String reference, int likelihood, int impact, int due) {
        Risk one = new Risk(reference, chairs, outcome, reference, RiskKind.RISK, TODAY.minusYears(1));
        em.persist(one);
        Score score = new Score(likelihood, impact);
        Band band = score.value() > 14 ? Band.EXTREME : Band.LOW;
        one.scored(ScoreLevel.CURRENT, score, band, false, TODAY.minusDays(9));
        one.lookAgain(TODAY.minusDays(9), TODAY.plusDays(due), null);
        flushAndClear();
    }

    private ReviewRounds rounds() {
        return wired().make(ReviewRounds.class);
    }

    private RoundQueries queries() {
        return wired().make(RoundQueries.class);
    }
}
