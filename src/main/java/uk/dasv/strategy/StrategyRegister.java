package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Keeps what becomes known of the present strategy after its files were loaded: when it runs and where it stands. A
 * draft is adopted; one in force is superseded only when another is there to take its place. For administrators.
 */
@ApplicationScoped
public class StrategyRegister {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    /** The present strategy as the form shows it; {@code states} are the one it is in and those it can go on to. */
    public record Present(
            String code,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            Strategy.State state,
            List<Strategy.State> states,
            long version)
            implements Serializable {

        public Present {
            states = List.copyOf(states);
        }
    }

    /** The present strategy as the form has it; a day is null while it is not known. */
    public record ChangeStrategy(
            String present,
            long version,
            LocalDate startsOn,
            LocalDate endsOn,
            @NotNull(message = "{choose}") Strategy.State state) {}

    /** The strategy in force, or the draft where none is adopted yet. */
    @RequiresPermission(Permission.ADMINISTER)
    public Present present() {
        Strategy s = current();
        return new Present(
                s.getCode(),
                s.getTitle(),
                s.getStartsOn(),
                s.getEndsOn(),
                s.getState(),
                Stream.of(Strategy.State.values()).filter(to -> reaches(s, to)).toList(),
                s.getVersion());
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void change(ChangeStrategy form) {
        Strategy strategy = current();
        if (!strategy.getCode().equals(form.present())) {
            throw new NotFound();
        }
        strategy.requireVersion(form.version());
        Changes changes = Changes.none()
                .field("First day", strategy.getStartsOn(), form.startsOn())
                .field("Last day", strategy.getEndsOn(), form.endsOn())
                .field("State", strategy.getState(), form.state());
        strategy.run(form.startsOn(), form.endsOn());
        if (form.state() != strategy.getState()) {
            move(strategy, form.state());
        }
        if (!changes.isEmpty()) {
            audit.record(AuditEvent.CHANGED, SubjectKind.STRATEGY, strategy.getCode(), changes, null);
        }
    }

    private void move(Strategy strategy, Strategy.State to) {
        if (to == Strategy.State.SUPERSEDED && !another()) {
            throw RuleViolation.at("state", "strategy.only");
        }
        switch (to) {
            case ADOPTED -> strategy.adopt();
            case SUPERSEDED -> strategy.supersede();
            case DRAFT -> throw RuleViolation.at("state", "strategy.oneWay");
        }
    }

    private boolean reaches(Strategy strategy, Strategy.State to) {
        return to == strategy.getState()
                || strategy.getState() == Strategy.State.DRAFT && to == Strategy.State.ADOPTED
                || strategy.getState() == Strategy.State.ADOPTED && to == Strategy.State.SUPERSEDED && another();
    }

    /** Whether a strategy beside the present one could take its place. */
    private boolean another() {
        return em.createQuery("SELECT COUNT(s) FROM Strategy s WHERE s.state <> :superseded", Long.class)
                        .setParameter("superseded", Strategy.State.SUPERSEDED)
                        .getSingleResult()
                > 1;
    }

    private Strategy current() {
        return OutcomeRegister.present(em);
    }
}
