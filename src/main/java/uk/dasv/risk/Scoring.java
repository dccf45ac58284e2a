package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewCalendar;

/**
 * How a risk is scored, by a form or by a row of a file. A current score may bring the next review forward; one above what was
 * accepted ends the acceptance; one that is lower though no control is new or better says why.
 */
@ApplicationScoped
public class Scoring {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Matrices matrices;

    @Inject
    ReviewCalendar calendar;

    @Inject
    Clock clock;

    /**
     * A score at one level, with its reason.
     *
     * @param loweredWhy why a current score is lower though no control is new or better; null in every other case
     */
    public record Given(ScoreLevel level, Score score, String rationale, String loweredWhy) {

        /** Whether it is a current score below the one before, so that somebody has to know why. */
        public boolean lowers(Score before) {
            return level == ScoreLevel.CURRENT && before != null && score.value() < before.value();
        }

        /** The same for a score that nothing has to explain. */
        public Given withoutLowered() {
            return new Given(level, score, rationale, null);
        }
    }

    /** Those of the risks with a control that is new or better since their current score was last given; in one statement. */
    public Set<Long> betterControlled(Collection<Long> risks) {
        return risks.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "SELECT DISTINCT c.risk.id FROM RiskControl c WHERE c.risk.id IN :risks AND c.retiredAt IS NULL"
                                        + " AND c.betteredAt > ALL (SELECT a.assessedAt FROM Assessment a"
                                        + " WHERE a.risk = c.risk AND a.level = :current)",
                                Long.class)
                        .setParameter("risks", risks)
                        .setParameter("current", ScoreLevel.CURRENT)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Begins to score some risks by the present matrix, which is read once for all of them. */
    public Sitting sitting() {
        return new Sitting(
                matrices.toScoreBy(),
                em.getReference(Person.class, user.require().personId()),
                LocalDate.now(clock));
    }

    /** The scoring of some risks by one person. */
    public final class Sitting {

        private final MatrixView matrix;
        private final Person by;
        private final LocalDate today;
        private final Map<List<Object>, LocalDate> due = new HashMap<>();

        private Sitting(MatrixView matrix, Person by, LocalDate today) {
            this.matrix = matrix;
            this.by = by;
            this.today = today;
        }

        /** Scores the risk; where the score is lowered with no new or better control, its reason has been asked for. */
        public void score(Risk risk, Given given) {
            Score before = risk.score(given.level());
            RiskState state = risk.getState();
            LocalDate next = risk.getNextReviewOn();
            Integer accepted = risk.getAcceptedScore();
            em.persist(new Assessment(
                    risk,
                    given.level(),
                    given.score(),
                    matrix,
                    given.rationale().strip(),
                    given.loweredWhy() == null ? null : given.loweredWhy().strip(),
                    by,
                    today,
                    clock.instant()));
            risk.changed(clock.instant());
            if (given.level() == ScoreLevel.CURRENT) {
                lookAgain(risk, next);
            }
            audit.record(
                    AuditEvent.ASSESSED,
                    SubjectKind.RISK,
                    risk.getReference(),
                    Changes.none()
                            .field(name(given.level()), words(before), words(given.score()))
                            .field("State", state, risk.getState())
                            .field("Accepted score", accepted, risk.getAcceptedScore())
                            .field("Lowered with no new or better control", null, given.loweredWhy())
                            .field("Next review", next, risk.getNextReviewOn()),
                    given.rationale());
        }

        /** Comes up by the new band from today; what was to be looked at earlier still is. */
        private void lookAgain(Risk risk, LocalDate next) {
            LocalDate last = due.computeIfAbsent(
                    List.of(
                            risk.getCurrentBand(),
                            risk.getBody().getId(),
                            risk.getOverseer().getId()),
                    asked -> calendar.due(risk, today));
            if (next == null || last.isBefore(next)) {
                risk.lookAgain(today, last, risk.getReviewChosenOn());
            }
        }
    }

    private static String name(ScoreLevel level) {
        return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT) + " score";
    }

    private static String words(Score score) {
        return score == null ? null : score.likelihood() + " × " + score.impact() + " = " + score.value();
    }
}
