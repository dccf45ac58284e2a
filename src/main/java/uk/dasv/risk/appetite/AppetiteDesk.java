package uk.dasv.risk.appetite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.strategy.Outcome;

/** Where the body at the top of the line says how much risk it takes for each outcome. */
@ApplicationScoped
public class AppetiteDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Matrices matrices;

    @Inject
    LinePlaces places;

    @Inject
    Clock clock;

    /** An outcome with its appetite; what is not set yet is null. */
    public record Line(
            long outcomeId,
            String code,
            String name,
            Appetite appetite,
            Integer tolerance,
            LocalDate setOn,
            Long version)
            implements Serializable {}

    /**
     * One setting of an appetite.
     *
     * @param by who set it, for which body and why; null where that was not kept
     */
    public record Setting(
            long outcomeId, Appetite appetite, int tolerance, LocalDate setOn, String by, String body, String reason)
            implements Serializable {}

    /**
     * What appetites mean for the risks of an outcome.
     *
     * @param outside how many open risks are above the tolerance now
     * @param by how many would be by the tolerance that each appetite gives
     */
    public record Effect(long outcomeId, long outside, Map<Appetite, Long> by) implements Serializable {

        public Effect {
            by = Map.copyOf(by);
        }
    }

    /** The body's appetite for the outcome; {@code seen} is the version it had, null when none was set. */
    public record SetAppetite(
            String body,
            long outcomeId,
            Long seen,
            @NotNull(message = "{choose}") Appetite appetite,

            @NotBlank(message = "{appetite.reason}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Every outcome with its appetite. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Line> lines() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.appetite.AppetiteDesk$Line(o.id, o.code, o.name, p.appetite, p.tolerance, p.setOn, p.version)"
                                + " FROM Outcome o LEFT JOIN OutcomeAppetite p ON p.outcome = o"
                                + " WHERE o.retiredOn IS NULL ORDER BY o.position",
                        Line.class)
                .getResultList();
    }

    /** Every setting there has been, the latest first. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Setting> settings() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.appetite.AppetiteDesk$Setting(s.outcome.id, s.appetite, s.tolerance, s.setOn,"
                                + " p.name, b.shortName, s.reason) FROM AppetiteSetting s LEFT JOIN s.setBy p"
                                + " LEFT JOIN s.body b ORDER BY s.setAt DESC, s.id DESC",
                        Setting.class)
                .getResultList();
    }

    /** What appetites with these tolerances mean for the open risks that the person may see; in one statement. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Effect> effects(Map<Appetite, Integer> tolerances) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        List<Appetite> appetites = List.copyOf(new TreeMap<>(tolerances).keySet());
        StringBuilder counts = new StringBuilder();
        appetites.forEach(
                a -> counts.append(", COUNT(CASE WHEN r.currentScore > :tolerance" + a + " THEN r.id ELSE NULL END)"));
        TypedQuery<Object[]> query = scope.bind(
                em.createQuery(
                        "SELECT o.id, COUNT(CASE WHEN r.gap > 0 THEN r.id ELSE NULL END)" + counts
                                + " FROM Risk r JOIN r.body b JOIN r.outcome o LEFT JOIN r.owner w WHERE "
                                + scope.words("b.path", "w.id")
                                + " AND r.state <> uk.dasv.risk.RiskState.CLOSED GROUP BY o.id ORDER BY o.id",
                        Object[].class),
                true);
        appetites.forEach(a -> query.setParameter("tolerance" + a, tolerances.get(a)));
        return query.getResultList().stream()
                .map(row -> {
                    Map<Appetite, Long> by = new EnumMap<>(Appetite.class);
                    for (int i = 0; i < appetites.size(); i++) {
                        by.put(appetites.get(i), (Long) row[2 + i]);
                    }
                    return new Effect((Long) row[0], (Long) row[1], by);
                })
                .toList();
    }

    /** The tolerance that each appetite gives by the present matrix. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Map<Appetite, Integer> tolerances() {
        return matrices.present().tolerances();
    }

    /** Those of the bodies that may set an appetite: the ones at the top of a line. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<String> tops(Set<String> bodies) {
        return places.tops(bodies);
    }

    /** Sets the appetite, and with it the tolerance, of an outcome. */
    @UseCase
    @RequiresPermission(Permission.SET_APPETITE)
    public void set(SetAppetite form) {
        Optional<OutcomeAppetite> present = em.createQuery(
                        "SELECT p FROM OutcomeAppetite p WHERE p.outcome.id = :outcome", OutcomeAppetite.class)
                .setParameter("outcome", form.outcomeId())
                .getResultStream()
                .findFirst();
        if (!Objects.equals(present.map(OutcomeAppetite::getVersion).orElse(null), form.seen())) {
            throw new StaleRecord();
        }
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code", Body.class)
                .setParameter("code", form.body())
                .getSingleResult();
        if (!places.of(body.getId()).isTop()) {
            throw RuleViolation.of("appetite.notTheTop");
        }
        Outcome outcome =
                Optional.ofNullable(em.find(Outcome.class, form.outcomeId())).orElseThrow(NotFound::new);
        int tolerance = Optional.ofNullable(matrices.present().tolerances().get(form.appetite()))
                .orElseThrow(() -> RuleViolation.at("appetite", "choose"));
        LocalDate today = LocalDate.now(clock);
        Changes changes = Changes.none()
                .field("Appetite", present.map(OutcomeAppetite::getAppetite).orElse(null), form.appetite())
                .field("Tolerance", present.map(OutcomeAppetite::getTolerance).orElse(null), tolerance);
        if (present.isPresent()) {
            present.get().change(form.appetite(), tolerance, today);
        } else {
            em.persist(new OutcomeAppetite(outcome, form.appetite(), tolerance, today));
        }
        em.persist(new AppetiteSetting(
                outcome,
                body,
                form.appetite(),
                tolerance,
                em.getReference(Person.class, user.require().personId()),
                today,
                clock.instant(),
                form.reason()));
        tolerate(outcome, tolerance, today);
        audit.record(AuditEvent.APPETITE_SET, SubjectKind.OUTCOME, outcome.getCode(), changes, form.reason());
    }

    /** The outcome's risks stand against the tolerance from that day on. */
    private void tolerate(Outcome outcome, int tolerance, LocalDate on) {
        List<Risk> risks = em.createQuery(
                        "SELECT r FROM Risk r WHERE r.outcome = :outcome AND r.state <> uk.dasv.risk.RiskState.CLOSED"
                                + " ORDER BY r.id",
                        Risk.class)
                .setParameter("outcome", outcome)
                .getResultList();
        KeepsHistory.together(em, () -> risks.forEach(risk -> risk.within(tolerance, on)));
    }
}
