package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
 * Keeps the outcomes of the present strategy: added, reworded, put in order, and retired once nothing new is to
 * stand under them. None is deleted; what stands under a retired one keeps showing it. For administrators.
 */
@ApplicationScoped
public class OutcomeRegister {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** One outcome as administrators see it; {@code retiredOn} is null for one in use. */
    public record Row(String code, String name, String statement, LocalDate retiredOn, long version)
            implements Serializable {}

    /** A new outcome. Its code begins references and never changes. */
    public record AddOutcome(
            @NotBlank(message = "{required}") @Pattern(regexp = "[A-Z][A-Z0-9]{1,7}", message = "{outcome.code}") String code,

            @NotBlank(message = "{required}") @Size(max = 80, message = "{tooLong}") String name,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String statement) {}

    /** An outcome as the form has it. */
    public record ChangeOutcome(
            String present,
            long version,

            @NotBlank(message = "{required}") @Size(max = 80, message = "{tooLong}") String name,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String statement,

            boolean retired) {}

    /** One place up, or else down, in the order in which outcomes are shown. */
    public record MoveOutcome(String present, long version, boolean up) {}

    /** All outcomes of the present strategy: those in use in their order, then the retired. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<Row> outcomes() {
        return ordered().stream()
                .map(o -> new Row(o.getCode(), o.getName(), o.getStatement(), o.getRetiredOn(), o.getVersion()))
                .toList();
    }

    @RequiresPermission(Permission.ADMINISTER)
    public Row outcome(String code) {
        return outcomes().stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void add(AddOutcome form) {
        int last = ordered().stream().mapToInt(Outcome::getPosition).max().orElse(0);
        em.persist(new Outcome(
                present(), form.code(), form.name().strip(), form.statement().strip(), last + 1));
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.OUTCOME,
                form.code(),
                Changes.none().field("Name", null, form.name()).field("Statement", null, form.statement()),
                null);
    }

    /** Rewords the outcome, retires it or brings it back. */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void change(ChangeOutcome form) {
        List<Outcome> all = ordered();
        Outcome outcome = seen(all, form.present(), form.version());
        Changes changes = Changes.none()
                .field("Name", outcome.getName(), form.name().strip())
                .field("Statement", outcome.getStatement(), form.statement().strip());
        outcome.describe(form.name(), form.statement());
        if (!changes.isEmpty()) {
            audit.record(AuditEvent.CHANGED, SubjectKind.OUTCOME, form.present(), changes, null);
        }
        if (form.retired() && outcome.getRetiredOn() == null) {
            retire(all, outcome);
        } else if (!form.retired() && outcome.getRetiredOn() != null) {
            outcome.bringBack();
            audit.record(AuditEvent.BROUGHT_BACK, SubjectKind.OUTCOME, form.present(), Changes.none(), null);
        }
    }

    /** Swaps the outcome's place with its neighbour's; the first goes no higher and the last no lower. */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void move(MoveOutcome form) {
        List<Outcome> inUse =
                ordered().stream().filter(o -> o.getRetiredOn() == null).toList();
        Outcome outcome = seen(inUse, form.present(), form.version());
        int from = inUse.indexOf(outcome);
        int to = form.up() ? from - 1 : from + 1;
        if (to < 0 || to >= inUse.size()) {
            return;
        }
        outcome.swapPlaces(inUse.get(to));
        audit.record(
                AuditEvent.MOVED,
                SubjectKind.OUTCOME,
                form.present(),
                Changes.none().field("Place", from + 1, to + 1),
                null);
    }

    private void retire(List<Outcome> all, Outcome outcome) {
        if (all.stream().filter(o -> o.getRetiredOn() == null).count() == 1) {
            throw RuleViolation.at("retired", "outcome.last");
        }
        outcome.retire(LocalDate.now(clock));
        audit.record(AuditEvent.RETIRED, SubjectKind.OUTCOME, outcome.getCode(), Changes.none(), null);
    }

    private static Outcome seen(List<Outcome> all, String code, long version) {
        Outcome outcome =
                all.stream().filter(o -> o.getCode().equals(code)).findFirst().orElseThrow(NotFound::new);
        outcome.requireVersion(version);
        return outcome;
    }

    private List<Outcome> ordered() {
        return em.createQuery(
                        "SELECT o FROM Outcome o WHERE o.strategy = :strategy"
                                + " ORDER BY CASE WHEN o.retiredOn IS NULL THEN 0 ELSE 1 END, o.position, o.code",
                        Outcome.class)
                .setParameter("strategy", present())
                .getResultList();
    }

    private Strategy present() {
        return present(em);
    }

    /** The strategy in force, or the draft where none is adopted yet. */
    static Strategy present(EntityManager em) {
        return em.createQuery(
                        "SELECT s FROM Strategy s WHERE s.state <> :superseded ORDER BY s.state, s.startsOn DESC",
                        Strategy.class)
                .setParameter("superseded", Strategy.State.SUPERSEDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
