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
import java.util.List;
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
import uk.dasv.plan.MilestoneCount;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/**
 * Where owners and leads say how their actions go: once in each update period, better said until it
 * closes, or "no change"; what is wrong in a closed period is corrected beside it.
 */
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

    /** The month whose period was last seen open. */
    private volatile LocalDate seenOpen;

    /**
     * The form; {@code seen} is the version of this month's update the person saw, null when they saw
     * none. The percentage counts only where the action has no milestones, which tell it otherwise.
     */
    public record RecordProgress(
            String reference,
            Long seen,
            @NotNull(message = "{choose}") Brag rating,
            @Size(max = 2000, message = "{tooLong}") String ratingReason,

            @Min(value = 0, message = "{update.percent}") @Max(value = 100, message = "{update.percent}") Integer percentDone,

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

        private Progress said(MilestoneCount milestones) {
            if (!milestones.any() && percentDone == null) {
                throw RuleViolation.at("percentDone", "update.percent");
            }
            return new Progress(
                    rating,
                    ratingReason,
                    milestones.any() ? milestones.percent() : percentDone,
                    done,
                    nextSteps,
                    helpNeeded,
                    new PathToGreen(pathStep, pathWho, pathBy));
        }
    }

    /** "No change" since the last update, for an action of which nothing has been said this month. */
    public record NoChange(String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** A correction of a closed period's update; {@code correction} is the number of the last one seen, 0 for none. */
    public record Correct(
            String reference,
            @NotNull(message = "{required}") LocalDate period,
            int correction,

            @NotBlank(message = "{update.correction.reason}") @Size(max = 2000, message = "{tooLong}") String reason,

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

        private Progress said() {
            return new Progress(
                    rating,
                    ratingReason,
                    percentDone,
                    done,
                    nextSteps,
                    helpNeeded,
                    new PathToGreen(pathStep, pathWho, pathBy));
        }
    }

    /** Records this month's progress of the action; what the person had drafted of it goes. */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void record(RecordProgress form) {
        LocalDate today = LocalDate.now(clock);
        Optional<ProgressUpdate> last = lastSaid(form.reference());
        Optional<ProgressUpdate> present = last.filter(u -> isOf(u, today));
        if (present.isPresent() != (form.seen() != null)) {
            throw new StaleRecord();
        }
        present.ifPresent(u -> u.requireVersion(form.seen()));
        Action action = last.map(ProgressUpdate::getAction).orElseGet(() -> action(form.reference()));
        requireOpen(today);
        Progress said = form.said(MilestoneCount.of(em, form.reference()));
        Map<String, Object> before = facts(action, present.orElse(null));
        ProgressUpdate update = present.orElse(null);
        if (update != null) {
            update.say(writer(), said, clock.instant(), today);
        } else {
            update = new ProgressUpdate(action, writer(), said, clock.instant(), today);
            em.persist(update);
        }
        forgetDraft(action);
        record(form.reference(), before, facts(action, update), form.ratingReason());
    }

    /**
     * Says for this month what was said last.
     *
     * @throws StaleRecord when somebody has said something this month already
     * @throws RuleViolation when nothing was ever said, or "no change" may not be said again
     */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void noChange(NoChange form) {
        LocalDate today = LocalDate.now(clock);
        ProgressUpdate last =
                lastSaid(form.reference()).orElseThrow(() -> RuleViolation.at("noChange", "update.noChange.nothing"));
        if (isOf(last, today)) {
            throw new StaleRecord();
        }
        requireOpen(today);
        Action action = last.getAction();
        Map<String, Object> before = facts(action, null);
        ProgressUpdate update = ProgressUpdate.unchanged(
                last, MilestoneCount.of(em, form.reference()), writer(), clock.instant(), today);
        em.persist(update);
        forgetDraft(action);
        record(form.reference(), before, facts(action, update), "No change");
    }

    /**
     * Corrects what was said in a closed period; see {@link ProgressUpdate#correcting}.
     *
     * @throws NotFound when nothing was said in that period
     * @throws StaleRecord when somebody has corrected it meanwhile
     */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void correct(Correct form) {
        LocalDate today = LocalDate.now(clock);
        List<ProgressUpdate> said = said(form.reference(), form.period());
        if (said.isEmpty()) {
            throw new NotFound();
        }
        ProgressUpdate last = said.get(0);
        if (isOf(last, today)) {
            throw RuleViolation.of("update.correction.open");
        }
        if (last.getCorrection() != form.correction()) {
            throw new StaleRecord();
        }
        Action action = last.getAction();
        Map<String, Object> before = facts(action, last);
        ProgressUpdate correction =
                ProgressUpdate.correcting(last, writer(), form.said(), form.reason(), clock.instant());
        em.persist(correction);
        boolean newest = last.getPeriodStart().equals(action.getLastUpdatePeriod());
        boolean lastClosed =
                last.getPeriodStart().equals(today.withDayOfMonth(1).minusMonths(1));
        if (newest && lastClosed) {
            action.takeCorrection(
                    correction.getSaid(),
                    MilestoneCount.of(em, form.reference()).any(),
                    today);
        }
        Map<String, Object> after = facts(action, correction);
        before.put("Said of", null);
        after.put("Said of", form.period());
        before.put("Rating said", last.getRating());
        after.put("Rating said", correction.getRating());
        record(form.reference(), before, after, form.reason());
    }

    private void record(String reference, Map<String, Object> before, Map<String, Object> after, String why) {
        Changes changes = Changes.none();
        after.forEach((name, now) -> changes.field(name, before.get(name), now));
        audit.record(AuditEvent.PROGRESS_RECORDED, SubjectKind.ACTION, reference, changes, why);
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

    private Action action(String reference) {
        return em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private Person writer() {
        return em.getReference(Person.class, user.require().personId());
    }

    /** The last update of the action with its action: the last correction, where there is one. */
    private Optional<ProgressUpdate> lastSaid(String reference) {
        return em.createQuery(
                        "SELECT u FROM ProgressUpdate u JOIN FETCH u.action a WHERE a.reference = :reference"
                                + " AND u.periodStart = a.lastUpdatePeriod ORDER BY u.correction DESC",
                        ProgressUpdate.class)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<ProgressUpdate> said(String reference, LocalDate period) {
        return em.createQuery(
                        "SELECT u FROM ProgressUpdate u JOIN FETCH u.action a WHERE a.reference = :reference"
                                + " AND u.periodStart = :period ORDER BY u.correction DESC",
                        ProgressUpdate.class)
                .setParameter("reference", reference)
                .setParameter("period", period)
                .getResultList();
    }

    private static boolean isOf(ProgressUpdate update, LocalDate today) {
        return update.getPeriodStart().equals(today.withDayOfMonth(1));
    }

    /**
     * In the first minute of a month its period may not be there yet; a closed one is frozen. A period
     * cannot close before its month is over, so that one seen open is not asked for again.
     */
    private void requireOpen(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        if (month.equals(seenOpen)) {
            return;
        }
        Optional<UpdatePeriod> period = em.createQuery(
                        "SELECT p FROM UpdatePeriod p WHERE p.periodStart = :month", UpdatePeriod.class)
                .setParameter("month", month)
                .getResultStream()
                .findFirst();
        if (period.filter(p -> !p.isOpen()).isPresent()) {
            throw RuleViolation.of("update.frozen");
        }
        seenOpen = period.map(UpdatePeriod::getMonth).orElse(null);
    }

    private void forgetDraft(Action action) {
        em.createQuery("DELETE FROM ProgressDraft d WHERE d.person.id = :me AND d.action = :action")
                .setParameter("me", user.require().personId())
                .setParameter("action", action)
                .executeUpdate();
    }
}
