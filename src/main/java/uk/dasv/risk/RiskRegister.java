package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewCalendar;

/** Where risks are scored. */
@ApplicationScoped
public class RiskRegister {

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
    SeenRisks risks;

    @Inject
    Clock clock;

    /**
     * A score at one level, with its reason.
     *
     * @param loweredWhy why a current score is lower though no control is new or better; wanted only then
     */
    public record AssessRisk(
            String reference,
            long version,
            @NotNull(message = "{choose}") ScoreLevel level,
            @NotNull(message = "{score.range}") Integer likelihood,
            @NotNull(message = "{score.range}") Integer impact,

            @NotBlank(message = "{assess.rationale}") @Size(max = 4000, message = "{tooLong}") String rationale,

            @Size(max = 4000, message = "{tooLong}") String loweredWhy)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * Scores the risk at a level. A current score may bring the next review forward; one above what was accepted ends the
     * acceptance; one that is lower though no control is new or better says why.
     */
    @UseCase
    @RequiresPermission(Permission.ASSESS_RISK)
    public void assess(AssessRisk form) {
        Risk risk = risks.one(form.reference(), form.version());
        LocalDate today = LocalDate.now(clock);
        Score before = risk.score(form.level());
        RiskState state = risk.getState();
        LocalDate next = risk.getNextReviewOn();
        Integer accepted = risk.getAcceptedScore();
        Score given = new Score(form.likelihood(), form.impact());
        boolean alone = form.level() == ScoreLevel.CURRENT && loweredAlone(risk, before, given);
        String why = alone ? form.loweredWhy() : null;
        if (alone && (why == null || why.isBlank())) {
            throw RuleViolation.at("loweredWhy", "assess.loweredWhy");
        }
        Person by = em.getReference(Person.class, user.require().personId());
        em.persist(new Assessment(
                risk,
                form.level(),
                given,
                matrices.toScoreBy(),
                form.rationale().strip(),
                why == null ? null : why.strip(),
                by,
                today,
                clock.instant()));
        risk.changed(clock.instant());
        if (form.level() == ScoreLevel.CURRENT) {
            lookAgain(risk, next, today);
        }
        audit.record(
                AuditEvent.ASSESSED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field(name(form.level()), words(before), words(given))
                        .field("State", state, risk.getState())
                        .field("Accepted score", accepted, risk.getAcceptedScore())
                        .field("Lowered with no new or better control", null, why)
                        .field("Next review", next, risk.getNextReviewOn()),
                form.rationale());
    }

    /** Comes up by the new band from today; what was to be looked at earlier still is. */
    private void lookAgain(Risk risk, LocalDate next, LocalDate today) {
        LocalDate due = calendar.due(risk, today);
        if (next == null || due.isBefore(next)) {
            risk.lookAgain(today, due, risk.getReviewChosenOn());
        }
    }

    /** Whether the current score goes down and no control is new or better since it was last scored. */
    private boolean loweredAlone(Risk risk, Score before, Score given) {
        return before != null
                && given.value() < before.value()
                && em.createQuery(
                                        "SELECT COUNT(c) FROM RiskControl c WHERE c.risk = :risk AND c.retiredAt IS NULL"
                                                + " AND c.betteredAt > ALL (SELECT a.assessedAt FROM Assessment a"
                                                + " WHERE a.risk = :risk AND a.level = :current)",
                                        Long.class)
                                .setParameter("risk", risk)
                                .setParameter("current", ScoreLevel.CURRENT)
                                .getSingleResult()
                        == 0;
    }

    private static String name(ScoreLevel level) {
        return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT) + " score";
    }

    private static String words(Score score) {
        return score == null ? null : score.likelihood() + " × " + score.impact() + " = " + score.value();
    }
}
