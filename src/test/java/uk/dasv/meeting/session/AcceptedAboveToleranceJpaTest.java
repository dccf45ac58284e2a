package uk.dasv.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixReview;

/** Only the body at the top of the line accepts a risk above its tolerance, at a meeting and until a day. */
class AcceptedAboveToleranceJpaTest extends SessionOnDatabase {

    private static final LocalDate UNTIL = TODAY.plusDays(90);

    private Risk risk;

    @BeforeEach
    void aRiskAboveItsTolerance() {
        RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY.minusYears(1));
        em.persist(matrix);
        Stream.of(Band.values()).forEach(band -> em.persist(new RiskMatrixReview(matrix, band, 6)));
        Risk made = new Risk("R-1", chairs, outcome, "The grant ends", RiskKind.RISK, TODAY.minusDays(60));
        em.persist(made);
        em.flush();
        em.createQuery("UPDATE Risk r SET r.state = uk.dasv.risk.RiskState.ASSESSED, r.currentLikelihood = 4,"
                        + " r.currentImpact = 4, r.currentScore = 16, r.currentBand = uk.dasv.risk.matrix.Band.HIGH,"
                        + " r.tolerance = 9")
                .executeUpdate();
        flushAndClear();
        risk = em.find(Risk.class, made.getId());
    }

    @Test
    void theChairsGroupDoesNotAndNothingIsRecorded() {
        refused(ofChairs, UNTIL, "decision review.acceptAbove");
    }

    @Test
    void theBoardDoesUntilADayAndNotWithoutOne() {
        seat = seat(board, Role.SECRETARY);
        refused(ofBoard, null, "acceptedUntil review.acceptUntil");
        refused(ofBoard, TODAY, "acceptedUntil review.untilInPast");

        String reference = wired().make(Decisions.class).record(form(review(ofBoard), UNTIL));
        flushAndClear();
        assertThat(reference).isEqualTo("DEC-GB-01");
        Risk after = em.find(Risk.class, risk.getId());
        assertThat(after.getState()).isEqualTo(RiskState.MONITORING);
        assertThat(after.getAcceptedScore()).isEqualTo(16);
        assertThat(after.getAcceptedUntil()).isEqualTo(UNTIL);
        assertThat(audited).contains("REVIEWED R-1", "CREATED GB " + TODAY);
    }

    private AgendaItem review(Meeting at) {
        em.createQuery("UPDATE AgendaItem i SET i.takenSubject = NULL").executeUpdate();
        return item(at, ItemKind.RISK_REVIEW, SubjectKind.RISK, "R-1");
    }

    private Decisions.RecordDecision form(AgendaItem item, LocalDate until) {
        return form(item, risk.getVersion(), DecisionKind.ACCEPT, "The Board carries it", until);
    }

    private void refused(Meeting at, LocalDate until, String problem) {
        AgendaItem item = review(at);
        assertThatThrownBy(() -> wired().make(Decisions.class).record(form(item, until)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        e -> assertThat(e.field().orElse("") + " " + e.key()).isEqualTo(problem));
        em.clear();
        assertThat(em.find(Risk.class, risk.getId()).getAcceptedScore()).isNull();
        assertThat(em.createQuery("SELECT COUNT(d) FROM Decision d", Long.class).getSingleResult())
                .isZero();
    }
}
