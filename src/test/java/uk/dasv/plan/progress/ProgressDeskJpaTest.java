package uk.dasv.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.Milestone;
import uk.dasv.platform.StaleRecord;
import uk.dasv.testing.OnDatabase;

/** What is said of an action each month, and what becomes of its rating at night: both with all of it in the audit. */
class ProgressDeskJpaTest extends OnDatabase {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 2);

    private final Actions actions = new Actions();
    private final List<String> audited = new ArrayList<>();
    private LocalDate today = JULY;

    @BeforeEach
    void aPlan() {
        List.of(Actions.OWNER, Actions.LEAD, actions.body, actions.council, actions.strategy, actions.outcome)
                .forEach(em::persist);
        em.flush();
        em.persist(actions.plan);
    }

    @Test
    void saysInTheAuditEverythingThatWasSaidAndThatTheActionIsUnderWay() {
        em.persist(actions.agreed("ERE-PROT-01"));
        flushAndClear();

        desk().record(form(null, Brag.AMBER, "Half of them came", "Invite the rest", "A room", "Hire a trainer"));

        assertThat(audited)
                .containsExactly("PROGRESS_RECORDED ERE-PROT-01: State: Agreed > In progress; Rating: Grey > Amber;"
                        + " Percent done: 0 > 50; Done: null > Half of them came; Next steps: null > Invite the rest;"
                        + " Help needed: null > A room; Path to green: null > Hire a trainer;"
                        + " Path to green: who: null > The lead; Path to green: by: null > 2026-09-01;"
                        + " (Because partners say so)");
    }

    @Test
    void sayingItBetterKeepsWhatWasSaidBefore() {
        em.persist(actions.started("ERE-PROT-01"));
        desk().record(form(null, Brag.AMBER, "Half of them came", "Invite the rest", "A room", "Hire a trainer"));
        flushAndClear();
        audited.clear();

        desk().record(form(version(), Brag.GREEN, "Half of them came", "Book a date", null, null));

        assertThat(audited)
                .containsExactly("PROGRESS_RECORDED ERE-PROT-01: Rating: Amber > Green;"
                        + " Next steps: Invite the rest > Book a date; Help needed: A room > null;"
                        + " Path to green: Hire a trainer > null; Path to green: who: The lead > null;"
                        + " Path to green: by: 2026-09-01 > null; (Because partners say so)");
    }

    @Test
    void whatWasSaidLastMonthIsNoVersionOfThisMonth() {
        em.persist(actions.started("ERE-PROT-01"));
        desk().record(form(null, Brag.GREEN, "July", null, null, null));
        flushAndClear();
        long july = version();
        today = JULY.plusMonths(1);

        assertThatThrownBy(() -> desk().record(form(july, Brag.GREEN, "August", null, null, null)))
                .isInstanceOf(StaleRecord.class);
        desk().record(form(null, Brag.GREEN, "August", null, null, null));
        flushAndClear();

        assertThat(em.createQuery("SELECT u.done FROM ProgressUpdate u ORDER BY u.periodStart", String.class)
                        .getResultList())
                .containsExactly("July", "August");
    }

    @Test
    void noChangeSaysAgainWhatWasSaidButNotAThirdTimeRunning() {
        em.persist(actions.started("ERE-PROT-01"));
        desk().record(form(null, Brag.AMBER, "Half of them came", "Invite the rest", "A room", "Hire a trainer"));
        for (int month = 1; month <= 2; month++) {
            today = JULY.plusMonths(month);
            desk().noChange(new ProgressDesk.NoChange("ERE-PROT-01"));
            flushAndClear();
        }
        assertThat(audited.get(2)).contains("Done: null > Half of them came").endsWith("(No change)");
        assertThat(em.createQuery("SELECT u.noChangeRun FROM ProgressUpdate u ORDER BY u.periodStart", Integer.class)
                        .getResultList())
                .containsExactly(0, 1, 2);
        assertThat(em.createQuery("SELECT a.lastUpdatePeriod FROM Action a", LocalDate.class)
                        .getSingleResult())
                .isEqualTo(LocalDate.of(2026, 9, 1));

        today = JULY.plusMonths(3);
        assertRefused("update.noChange.twice", () -> desk().noChange(new ProgressDesk.NoChange("ERE-PROT-01")));

        desk().record(form(null, Brag.AMBER, "All came", null, null, "Hire a trainer"));
        today = JULY.plusMonths(4);
        desk().noChange(new ProgressDesk.NoChange("ERE-PROT-01"));
        flushAndClear();
        assertThat(em.createQuery(
                                "SELECT u.noChangeRun FROM ProgressUpdate u ORDER BY u.periodStart DESC", Integer.class)
                        .setMaxResults(1)
                        .getSingleResult())
                .as("words in between begin a new run")
                .isEqualTo(1);
    }

    @Test
    void noChangeIsRefusedWhereItWouldHideSomething() {
        Action action = actions.started("ERE-PROT-01");
        em.persist(action);
        flushAndClear();
        ProgressDesk.NoChange noChange = new ProgressDesk.NoChange("ERE-PROT-01");
        assertRefused("update.noChange.nothing", () -> desk().noChange(noChange));

        desk().record(form(null, Brag.GREEN, null));
        flushAndClear();
        assertThatThrownBy(() -> desk().noChange(noChange))
                .as("somebody has said something this month")
                .isInstanceOf(StaleRecord.class);
        today = LocalDate.of(2026, 12, 20);
        assertRefused("update.noChange.suggests", () -> desk().noChange(noChange));
        today = Actions.DUE.plusDays(1);
        assertRefused("update.noChange.overdue", () -> desk().noChange(noChange));
    }

    @Test
    void aClosedPeriodIsFrozenWhateverTheDateSays() {
        em.persist(actions.started("ERE-PROT-01"));
        em.persist(UpdatePeriod.missed(today, clock().instant()));
        flushAndClear();

        assertRefused("update.frozen", () -> desk().record(form(null, Brag.GREEN, "As we think")));
    }

    @Test
    void aCorrectionStandsBesideWhatWasSaidAndReachesTheActionOnlyWhereNothingNewerIsSaid() {
        em.persist(actions.started("ERE-PROT-01"));
        desk().record(form(null, Brag.GREEN, "As we think"));
        today = JULY.plusMonths(1);
        flushAndClear();

        desk().correct(correction(0, Brag.RED));
        flushAndClear();
        assertThat(rating())
                .as("July was the last to close, and nothing is newer")
                .isEqualTo(Brag.RED);
        assertThatThrownBy(() -> desk().correct(correction(0, Brag.AMBER))).isInstanceOf(StaleRecord.class);

        desk().record(form(null, Brag.GREEN, "As we think"));
        flushAndClear();
        desk().correct(correction(1, Brag.AMBER));
        flushAndClear();
        assertThat(rating()).as("August has been said").isEqualTo(Brag.GREEN);
        assertThat(em.createQuery(
                                "SELECT u.rating FROM ProgressUpdate u ORDER BY u.periodStart, u.correction",
                                Brag.class)
                        .getResultList())
                .containsExactly(Brag.GREEN, Brag.RED, Brag.AMBER, Brag.GREEN);
        assertThat(audited.get(1)).contains("Rating said: Green > Red").endsWith("(We had misread the figures)");
    }

    @Test
    void aCorrectionOfLongAgoOrOfTheOpenPeriodDoesNotTouchTheAction() {
        em.persist(actions.started("ERE-PROT-01"));
        desk().record(form(null, Brag.GREEN, "As we think"));
        flushAndClear();
        assertRefused("update.correction.open", () -> desk().correct(correction(0, Brag.RED)));

        today = JULY.plusMonths(2);
        desk().correct(correction(0, Brag.RED));
        flushAndClear();
        assertThat(rating()).isEqualTo(Brag.GREEN);
    }

    @Test
    void anOverdueActionStaysRedWhateverIsCorrected() {
        em.persist(actions.started("ERE-PROT-01"));
        today = Actions.DUE.minusDays(2);
        desk().record(form(null, Brag.RED, "x", null, null, "Hire a trainer"));
        today = Actions.DUE.plusDays(1);
        flushAndClear();

        desk().correct(correctionOf(LocalDate.of(2026, 12, 1), 0, Brag.GREEN));
        flushAndClear();

        assertThat(rating()).isEqualTo(Brag.RED);
    }

    @Test
    void milestonesTellThePercentage() {
        Action action = actions.started("ERE-PROT-01");
        em.persist(action);
        em.persist(new Milestone(action, 1, "First", JULY, JULY));
        em.persist(new Milestone(action, 2, "Second", Actions.DUE, null));
        em.persist(new Milestone(action, 3, "Third", Actions.DUE, null));
        Milestone dropped = new Milestone(action, 4, "Fourth", Actions.DUE, null);
        dropped.drop("Not needed", JULY);
        em.persist(dropped);
        flushAndClear();

        desk().record(form(null, Brag.GREEN, "As we think"));
        flushAndClear();

        assertThat(em.createQuery("SELECT u.percentDone FROM ProgressUpdate u", Integer.class)
                        .getSingleResult())
                .isEqualTo(33);
    }

    @Test
    void submittingDropsWhatWasDrafted() {
        Action action = actions.started("ERE-PROT-01");
        em.persist(action);
        ProgressDraft draft = new ProgressDraft(Actions.OWNER, action);
        draft.type("{\"done\":\"Half\"}", clock().instant(), today);
        em.persist(draft);
        flushAndClear();

        desk().record(form(null, Brag.GREEN, "As we think"));

        assertThat(em.createQuery("SELECT COUNT(d) FROM ProgressDraft d", Long.class)
                        .getSingleResult())
                .isZero();
    }

    private Brag rating() {
        return em.createQuery("SELECT a.rating FROM Action a", Brag.class).getSingleResult();
    }

    private static ProgressDesk.Correct correction(int correction, Brag rating) {
        return correctionOf(JULY.withDayOfMonth(1), correction, rating);
    }

    private static ProgressDesk.Correct correctionOf(LocalDate period, int correction, Brag rating) {
        return new ProgressDesk.Correct(
                "ERE-PROT-01",
                period,
                correction,
                "We had misread the figures",
                rating,
                null,
                40,
                "A third came",
                null,
                null,
                "Hire a trainer",
                "The lead",
                LocalDate.of(2026, 9, 1));
    }

    /** Half done, with or without a reason for the rating. */
    private static ProgressDesk.RecordProgress form(Long seen, Brag rating, String reason) {
        return new ProgressDesk.RecordProgress(
                "ERE-PROT-01", seen, rating, reason, 50, "Half of them came", null, null, null, null, null);
    }

    @Test
    void thePassedDueDateTurnsAnActionRedOnceAndTheAuditSaysFromWhat() {
        em.persist(actions.started("ERE-PROT-01"));
        em.persist(actions.agreed("ERE-PROT-02"));
        em.persist(actions.proposed("ERE-PROT-03"));
        Action cancelled = actions.started("ERE-PROT-04");
        cancelled.cancel("No longer needed");
        Action completed = actions.started("ERE-PROT-05");
        completed.claimCompletion(Actions.OWNER, "Done");
        completed.verifyCompletion(Actions.LEAD, Actions.DUE);
        Action claimed = actions.started("ERE-PROT-06");
        claimed.claimCompletion(Actions.OWNER, "Done");
        List.of(cancelled, completed, claimed).forEach(em::persist);
        flushAndClear();

        today = Actions.DUE;
        ratings().turnRed();
        assertThat(audited).as("on the day it is due").isEmpty();

        today = Actions.DUE.plusDays(1);
        ratings().turnRed();
        flushAndClear();
        String red = ": Rating: Grey > Red; (Past its due date, so Red)";
        assertThat(audited)
                .containsExactlyInAnyOrder(
                        "CHANGED ERE-PROT-01" + red, "CHANGED ERE-PROT-02" + red, "CHANGED ERE-PROT-06" + red);
        assertThat(em.createQuery("SELECT a.rating FROM Action a ORDER BY a.reference", Brag.class)
                        .getResultList())
                .containsExactly(Brag.RED, Brag.RED, Brag.GREY, Brag.GREY, Brag.BLUE, Brag.RED);

        today = today.plusDays(1);
        ratings().turnRed();
        assertThat(audited).as("what is Red already").hasSize(3);
    }

    private static ProgressDesk.RecordProgress form(
            Long seen, Brag rating, String done, String next, String help, String pathStep) {
        boolean path = pathStep != null;
        return new ProgressDesk.RecordProgress(
                "ERE-PROT-01",
                seen,
                rating,
                "Because partners say so",
                50,
                done,
                next,
                help,
                pathStep,
                path ? "The lead" : null,
                path ? LocalDate.of(2026, 9, 1) : null);
    }

    private long version() {
        return em.createQuery("SELECT u.version FROM ProgressUpdate u", Long.class)
                .getSingleResult();
    }

    private ProgressDesk desk() {
        ProgressDesk desk = new ProgressDesk();
        desk.em = em;
        desk.clock = clock();
        desk.audit = audit();
        desk.user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(Actions.OWNER.getId(), "Owner", false, List.of());
            }
        };
        return desk;
    }

    private OverdueRatings ratings() {
        OverdueRatings ratings = new OverdueRatings();
        ratings.em = em;
        ratings.clock = clock();
        ratings.audit = audit();
        return ratings;
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private AuditTrail audit() {
        return new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                StringBuilder line = new StringBuilder(event + " " + reference + ":");
                changes.list().forEach(c -> line.append(" %s: %s > %s;".formatted(c.field(), c.before(), c.after())));
                audited.add(line + " (" + reason + ")");
            }

            @Override
            public void recordByTracker(
                    AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                record(event, kind, reference, changes, reason);
            }
        };
    }
}
