package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where risks are scored and where bodies look at them and decide. */
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
    LinePlaces places;

    @Inject
    Clock clock;

    /** A score at one level, with its reason. */
    public record AssessRisk(
            String reference,
            long version,
            @NotNull(message = "{choose}") ScoreLevel level,
            @NotNull(message = "{score.range}") Integer likelihood,
            @NotNull(message = "{score.range}") Integer impact,

            @NotBlank(message = "{assess.rationale}") @Size(max = 4000, message = "{tooLong}") String rationale)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** What a body decides on a risk. */
    public record ReviewRisk(
            String reference,
            long version,
            @NotNull(message = "{choose}") ReviewDecision decision,

            @NotBlank(message = "{review.rationale}") @Size(max = 4000, message = "{tooLong}") String rationale,

            LocalDate nextReviewOn,
            LocalDate acceptedUntil)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** Scores the risk at a level; a new current score may bring the next review forward. */
    @UseCase
    @RequiresPermission(Permission.ASSESS_RISK)
    public void assess(AssessRisk form) {
        Risk risk = seen(form.reference(), form.version());
        LocalDate today = LocalDate.now(clock);
        Score before = risk.score(form.level());
        RiskState state = risk.getState();
        LocalDate next = risk.getNextReviewOn();
        Score given = new Score(form.likelihood(), form.impact());
        Person by = em.getReference(Person.class, user.require().personId());
        em.persist(new Assessment(
                risk, form.level(), given, matrices.present(), form.rationale().strip(), by, today, clock.instant()));
        if (form.level() == ScoreLevel.CURRENT) {
            risk.lookAgainBy(due(risk, today));
        }
        audit.record(
                AuditEvent.ASSESSED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field(name(form.level()), words(before), words(given))
                        .field("State", state, risk.getState())
                        .field("Next review", next, risk.getNextReviewOn()),
                form.rationale());
    }

    /** Records that the body the person acts for has looked at the risk, what it saw and what it decided. */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void review(ReviewRisk form) {
        Risk risk = seen(form.reference(), form.version());
        LocalDate today = LocalDate.now(clock);
        long body = user.actingFor().orElseThrow(NotFound::new).bodyId();
        LinePlace place = places.of(body);
        if (!place.means(form.decision())) {
            throw RuleViolation.at("decision", "review.meaningless." + form.decision());
        }
        Integer tolerance = tolerance(risk);
        if (form.decision() == ReviewDecision.ACCEPT && risk.getCurrentScore() != null) {
            AcceptancePolicy.require(risk.getCurrentScore(), tolerance, place.isTop(), form.acceptedUntil(), today);
        }
        if (form.decision() != ReviewDecision.CLOSE) {
            requireNext(form.nextReviewOn(), risk, today);
        }
        String seen = snapshot(risk, tolerance);
        RiskState before = risk.getState();
        LocalDate due = risk.getNextReviewOn();
        risk.reviewed(form.decision(), today, form.nextReviewOn());
        em.persist(new RiskReview(
                risk,
                em.getReference(Body.class, body),
                today,
                clock.instant(),
                em.getReference(Person.class, user.require().personId()),
                form.decision(),
                form.rationale().strip(),
                form.decision() == ReviewDecision.CLOSE ? null : form.nextReviewOn(),
                form.decision() == ReviewDecision.ACCEPT ? form.acceptedUntil() : null,
                seen));
        audit.record(
                AuditEvent.REVIEWED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field("Next review", due, risk.getNextReviewOn())
                        .field("State", before, risk.getState())
                        .field("Decision", null, form.decision()),
                form.rationale());
    }

    private void requireNext(LocalDate next, Risk risk, LocalDate today) {
        if (next == null) {
            throw RuleViolation.at("nextReviewOn", "review.nextMissing");
        }
        if (!next.isAfter(today)) {
            throw RuleViolation.at("nextReviewOn", "review.nextInPast");
        }
        if (risk.getCurrentBand() != null && next.isAfter(due(risk, today))) {
            throw RuleViolation.at("nextReviewOn", "review.nextTooLate");
        }
    }

    private LocalDate due(Risk risk, LocalDate today) {
        return calendar.due(risk.getCurrentBand(), risk.getBody().getPath(), today);
    }

    private Integer tolerance(Risk risk) {
        return em.createQuery("SELECT p.tolerance FROM OutcomeAppetite p WHERE p.outcome = :outcome", Integer.class)
                .setParameter("outcome", risk.getOutcome())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The risk as the person saw it; a scoring or review makes it another version even where no score differs. */
    private Risk seen(String reference, long version) {
        Risk risk = em.createQuery("SELECT r FROM Risk r JOIN FETCH r.body WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        risk.requireVersion(version);
        em.lock(risk, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return risk;
    }

    private String snapshot(Risk risk, Integer tolerance) {
        JsonObjectBuilder seen = Json.createObjectBuilder()
                .add("reference", risk.getReference())
                .add("title", risk.getTitle())
                .add("state", risk.getState().name());
        for (ScoreLevel level : ScoreLevel.values()) {
            Score score = risk.score(level);
            if (score != null) {
                seen.add(
                        level.name(),
                        Json.createObjectBuilder()
                                .add("likelihood", score.likelihood())
                                .add("impact", score.impact()));
            }
        }
        if (tolerance != null) {
            seen.add("tolerance", tolerance);
        }
        JsonArrayBuilder treatments = Json.createArrayBuilder();
        List<Object[]> treated = em.createQuery(
                        RiskQueries.TREATED + "t.risk = :risk" + RiskQueries.BY_DUE, Object[].class)
                .setParameter("risk", risk)
                .getResultList();
        treated.stream()
                .map(t -> (RiskDetail.Treated) t[0])
                .forEach(t -> treatments.add(Json.createObjectBuilder()
                        .add("action", t.reference())
                        .add("state", t.state().name())
                        .add("rating", t.rating().name())
                        .add("due", t.due().toString())));
        return seen.add("treatments", treatments).build().toString();
    }

    private static String name(ScoreLevel level) {
        return level.name().charAt(0) + level.name().substring(1).toLowerCase(java.util.Locale.ROOT) + " score";
    }

    private static String words(Score score) {
        return score == null ? null : score.likelihood() + " × " + score.impact() + " = " + score.value();
    }
}
