package uk.dasv.risk.appetite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
