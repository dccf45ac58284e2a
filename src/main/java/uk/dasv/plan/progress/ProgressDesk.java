package uk.dasv.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import uk.dasv.plan.Action;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/** Where owners and leads say how their actions go: once a month each, better said until the month is over. */
@ApplicationScoped
public class ProgressDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The form; {@code seen} is the version of this month's update the person saw, null when they saw none. */
    public record RecordProgress(
            String reference,
            Long seen,
            @NotNull(message = "{choose}") Brag rating,
            @Size(max = 2000, message = "{tooLong}") String ratingReason,

            @NotNull(message = "{update.percent}") @Min(value = 0, message = "{update.percent}") @Max(value = 100, message = "{update.percent}") Integer percentDone,

            @NotBlank(message = "{update.done}") @Size(max = 4000, message = "{tooLong}") String done,

            @Size(max = 4000, message = "{tooLong}") String nextSteps,
            @Size(max = 4000, message = "{tooLong}") String helpNeeded,
            @Size(max = 500, message = "{tooLong}") String pathStep,
            @Size(max = 120, message = "{tooLong}") String pathWho,
            LocalDate pathBy)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** Records this month's progress of the action. */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void record(RecordProgress form) {
        LocalDate today = LocalDate.now(clock);
        Optional<ProgressUpdate> present = thisMonths(form.reference(), today);
        if (present.isPresent() != (form.seen() != null)) {
            throw new StaleRecord();
        }
        present.ifPresent(u -> u.requireVersion(form.seen()));
        Action action = em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", form.reference())
                .getSingleResult();
        Person writer = em.getReference(Person.class, user.require().personId());
        Progress said = new Progress(
                form.rating(),
                form.ratingReason(),
                form.percentDone(),
                form.done(),
                form.nextSteps(),
                form.helpNeeded(),
                new PathToGreen(form.pathStep(), form.pathWho(), form.pathBy()));
        Map<String, Object> before = facts(action, present.orElse(null));
        ProgressUpdate update = present.orElse(null);
        if (update != null) {
            update.say(writer, said, clock.instant(), today);
        } else {
            update = new ProgressUpdate(action, writer, said, clock.instant(), today);
            em.persist(update);
        }
        Changes changes = Changes.none();
        facts(action, update).forEach((name, now) -> changes.field(name, before.get(name), now));
        audit.record(AuditEvent.PROGRESS_RECORDED, SubjectKind.ACTION, form.reference(), changes, form.ratingReason());
    }

    /** How the action stands and every word of the month's update, so that saying it better loses nothing. */
    private static Map<String, Object> facts(Action action, ProgressUpdate update) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("State", action.getState());
        facts.put("Rating", action.getRating());
        facts.put("Percent done", action.getPercentDone());
        if (update != null) {
            Progress said = update.getSaid();
            facts.put("Done", said.done());
            facts.put("Next steps", said.nextSteps());
            facts.put("Help needed", said.helpNeeded());
            facts.put("Path to green", said.path().step());
            facts.put("Path to green: who", said.path().who());
            facts.put("Path to green: by", said.path().by());
        }
        return facts;
    }

    private Optional<ProgressUpdate> thisMonths(String reference, LocalDate today) {
        return em.createQuery(
                        "SELECT u FROM ProgressUpdate u WHERE u.action.reference = :reference AND u.periodStart = :period"
                                + " ORDER BY u.correction DESC",
                        ProgressUpdate.class)
                .setParameter("reference", reference)
                .setParameter("period", today.withDayOfMonth(1))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
