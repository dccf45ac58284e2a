package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
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
 * Keeps the objectives of an outcome of the present strategy: added, reworded, put in order, retired and brought
 * back. None is deleted; actions under a retired one keep showing it. For administrators; the history of the
 * outcome tells what became of them.
 */
@ApplicationScoped
public class ObjectiveRegister {

    private static final String ORDER = " ORDER BY CASE WHEN o.retiredOn IS NULL THEN 0 ELSE 1 END, o.position";

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** One objective as administrators see it; {@code retiredOn} is null for one in use. */
    public record Row(long id, String title, LocalDate retiredOn, long version) implements Serializable {}

    /** A new objective of the outcome with that code; it comes last. */
    public record AddObjective(
            String outcome,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title) {}

    /** An objective as the form has it. */
    public record ChangeObjective(
            String outcome,
            long id,
            long version,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            boolean retired) {}

    /** One place up, or else down, among those in use. */
    public record MoveObjective(String outcome, long id, long version, boolean up) {}

    /** The objectives of an outcome: those in use in their order, then the retired. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<Row> objectives(String outcome) {
        return em.createQuery(
                        "SELECT o FROM Objective o WHERE o.outcome.code = :code AND o.outcome.strategy = :strategy"
                                + ORDER,
                        Objective.class)
                .setParameter("code", outcome)
                .setParameter("strategy", OutcomeRegister.present(em))
                .getResultStream()
                .map(o -> new Row(o.getId(), o.getTitle(), o.getRetiredOn(), o.getVersion()))
                .toList();
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void add(AddObjective form) {
        Outcome outcome = outcome(form.outcome());
        List<Objective> all = ordered(outcome);
        requireNew(all, form.title(), null);
        int last = all.stream().mapToInt(Objective::getPosition).max().orElse(0);
        em.persist(new Objective(outcome, last + 1, form.title()));
        record(
                AuditEvent.CHANGED,
                form.outcome(),
                Changes.none().field("Objective", null, form.title().strip()));
    }

    /** Rewords the objective, retires it or brings it back. */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void change(ChangeObjective form) {
        List<Objective> all = ordered(outcome(form.outcome()));
        Objective objective = seen(all, form.id(), form.version());
        requireNew(all, form.title(), objective);
        Changes changes = Changes.none()
                .field("Objective", objective.getTitle(), form.title().strip());
        objective.describe(form.title());
        if (!changes.isEmpty()) {
            record(AuditEvent.CHANGED, form.outcome(), changes);
        }
        boolean retired = objective.getRetiredOn() != null;
        if (form.retired() && !retired) {
            objective.retire(LocalDate.now(clock));
            record(AuditEvent.RETIRED, form.outcome(), Changes.none().field("Objective", objective.getTitle(), null));
        } else if (!form.retired() && retired) {
            objective.bringBack();
            record(
                    AuditEvent.BROUGHT_BACK,
                    form.outcome(),
                    Changes.none().field("Objective", null, objective.getTitle()));
        }
    }

    /** Swaps the objective's place with its neighbour's; the first goes no higher and the last no lower. */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void move(MoveObjective form) {
        List<Objective> inUse = ordered(outcome(form.outcome())).stream()
                .filter(o -> o.getRetiredOn() == null)
                .toList();
        Objective objective = seen(inUse, form.id(), form.version());
        int from = inUse.indexOf(objective);
        int to = form.up() ? from - 1 : from + 1;
        if (to < 0 || to >= inUse.size()) {
            return;
        }
        swap(objective, inUse.get(to));
        record(
                AuditEvent.MOVED,
                form.outcome(),
                Changes.none().field("Place of “" + objective.getTitle() + "”", from + 1, to + 1));
    }

    /** No two share a place, not even while they change it. */
    private void swap(Objective one, Objective other) {
        int first = one.getPosition();
        int second = other.getPosition();
        one.moveTo(-first);
        em.flush();
        other.moveTo(first);
        em.flush();
        one.moveTo(second);
    }

    private static void requireNew(List<Objective> all, String title, Objective itself) {
        if (all.stream().anyMatch(o -> !o.equals(itself) && o.getTitle().equalsIgnoreCase(title.strip()))) {
            throw RuleViolation.at("title", "objective.twice");
        }
    }

    private void record(AuditEvent event, String outcome, Changes changes) {
        audit.record(event, SubjectKind.OUTCOME, outcome, changes, null);
    }

    private static Objective seen(List<Objective> all, long id, long version) {
        Objective objective =
                all.stream().filter(o -> o.getId() == id).findFirst().orElseThrow(NotFound::new);
        objective.requireVersion(version);
        return objective;
    }

    private Outcome outcome(String code) {
        return em.createQuery("SELECT o FROM Outcome o WHERE o.strategy = :strategy AND o.code = :code", Outcome.class)
                .setParameter("strategy", OutcomeRegister.present(em))
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Objective> ordered(Outcome outcome) {
        return em.createQuery("SELECT o FROM Objective o WHERE o.outcome = :outcome" + ORDER, Objective.class)
                .setParameter("outcome", outcome)
                .getResultList();
    }
}
