package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.plan.progress.ProgressUpdate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;

/** The numbers of My work about actions, on rows of which each counts in one way. */
class ActionGlanceJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body group = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, null);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, group);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, group);
    private final Body closed = new Body("OLD", "Old DSAAG", "Old", Body.Kind.DSAAG, group);
    private final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    private final Person me = new Person("Me", "me@example.org", null, false);
    private final Person other = new Person("Other", "other@example.org", null, false);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "Safe", null, null);
    private final Outcome protection = new Outcome(strategy, "PROT", "Protection", "Protected", 1);
    private final Outcome prevention = new Outcome(strategy, "PREV", "Prevention", "Prevented", 2);
    private Body acting = erewash;
    private Role role = Role.LEAD;
    private int made;

    @BeforeEach
    void plansOfThreeBodies() {
        closed.close(TODAY.minusDays(1));
        List.of(council, me, other, group, erewash, derby, closed, strategy, protection, prevention)
                .forEach(em::persist);
        ActionPlan ours = plan(erewash);
        ActionPlan theirs = plan(derby);
        // wants an update: mine
        started(ours, protection, me, TODAY.plusDays(90));
        // has one this month
        said(started(ours, protection, other, TODAY.plusDays(80)), TODAY);
        // the last one was in June
        said(started(ours, prevention, other, TODAY.plusDays(70)), TODAY.minusMonths(1));
        // overdue; wants one
        started(ours, prevention, other, TODAY.minusDays(5)).passDue();
        // overdue for long, on hold, wants one
        Action held = started(ours, prevention, other, TODAY.minusDays(60));
        held.hold("Waits for money", TODAY.plusDays(9));
        held.passDue();
        // agreed for later: nothing to tell yet
        action(ours, protection, other, TODAY.plusDays(10), TODAY.plusDays(99)).agree(LocalDate.MIN);
        // proposed
        action(ours, protection, other, TODAY.minusDays(1), TODAY.plusDays(99));
        // claimed by somebody else, and by me
        started(ours, prevention, other, TODAY.plusDays(60)).claimCompletion(other, "Done");
        started(ours, prevention, me, TODAY.plusDays(60)).claimCompletion(me, "Done");
        // verified, cancelled
        Action done = started(ours, prevention, other, TODAY.plusDays(60));
        done.claimCompletion(other, "Done");
        done.verifyCompletion(me, TODAY.minusDays(3));
        started(ours, prevention, me, TODAY.minusDays(50)).cancel("Not needed");
        // elsewhere: I stand in for the owner of one
        started(theirs, protection, other, TODAY.plusDays(30)).deputise(me);
        said(started(theirs, protection, other, TODAY.plusDays(30)), TODAY);
        started(plan(closed), protection, other, TODAY.plusDays(30));
        flushAndClear();
    }

    @Test
    void aLeadSeesWhatWantsAnUpdateOfTheBodyOrOfThemselvesAndClaimsOfOthersFirst() {
        assertThat(wanting())
                .containsExactly("A-08", "A-05", "A-04", "A-12", "A-03", "A-01")
                .doesNotContain("A-09");
        assertThat(glance().counts()).isEqualTo(new ActionGlance.Counts(5, 1, 2, 0));
    }

    @Test
    void aMemberSeesOnlyWhatIsInTheirName() {
        role = Role.MEMBER;

        assertThat(wanting()).containsExactly("A-12", "A-01");
        assertThat(glance().counts()).isEqualTo(new ActionGlance.Counts(2, 0, 0, 0));
    }

    @Test
    void aSecretaryIsNotAskedToVerify() {
        role = Role.SECRETARY;

        assertThat(wanting()).containsExactly("A-05", "A-04", "A-12", "A-03", "A-01");
        assertThat(glance().counts()).isEqualTo(new ActionGlance.Counts(5, 0, 2, 0));
    }

    @Test
    void readinessCountsThePlansOfTheBodyAndOfAllThatMeetBelowIt() {
        acting = group;

        assertThat(glance().readiness())
                .containsExactly(
                        new ActionGlance.Readiness("CG", "Chairs", "/CG/", 0, 0, 0, 0, 0),
                        new ActionGlance.Readiness("DER", "Derby", "/CG/DER/", 2, 1, 0, 0, 1),
                        new ActionGlance.Readiness("ERE", "Erewash", "/CG/ERE/", 5, 1, 2, 2, 1));
        ActionGlance.Readiness none = glance().readiness().get(0);
        assertThat(none.percent()).isEqualTo(100);
        assertThat(none.ready()).isTrue();
        assertThat(glance().readiness().get(2).percent()).isEqualTo(20);

        acting = derby;
        assertThat(glance().readiness())
                .extracting(ActionGlance.Readiness::code)
                .containsExactly("DER");
    }

    @Test
    void outcomesCountWhatGoesOnOrIsDoneAtOrBelowTheBody() {
        ActionGlance.OutcomeRatings first = glance().byOutcome().get(0);
        assertThat(first.name()).isEqualTo("Protection");
        assertThat(first.counts()).containsEntry(Brag.GREY, 3L).containsEntry(Brag.GREEN, 1L);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.mine()).isEqualTo(1);
        ActionGlance.OutcomeRatings second = glance().byOutcome().get(1);
        assertThat(second.counts())
                .containsEntry(Brag.RED, 2L)
                .containsEntry(Brag.BLUE, 1L)
                .containsEntry(Brag.GREEN, 1L)
                .containsEntry(Brag.GREY, 2L);
        assertThat(second.mine()).isZero();

        acting = group;
        assertThat(glance().byOutcome().get(0).mine()).isEqualTo(2);
    }

    private List<String> wanting() {
        return glance().wanting().stream().map(ActionGlance.Wanting::reference).toList();
    }

    private ActionPlan plan(Body body) {
        ActionPlan plan = new ActionPlan(body, "Plan of " + body.getCode(), TODAY.minusYears(1), TODAY.plusYears(1));
        em.persist(plan);
        return plan;
    }

    private Action action(ActionPlan plan, Outcome outcome, Person owner, LocalDate starts, LocalDate due) {
        made++;
        Action action = new Action(
                BaseEntity.newId(),
                "A-%02d".formatted(made),
                plan,
                outcome,
                new Action.Proposal("Action " + made, null, null, council, owner, starts, due, ActionSource.STRATEGY));
        em.persist(action);
        return action;
    }

    private Action started(ActionPlan plan, Outcome outcome, Person owner, LocalDate due) {
        Action action = action(plan, outcome, owner, TODAY.minusDays(100), due);
        action.agree(LocalDate.MIN);
        action.start();
        return action;
    }

    private void said(Action action, LocalDate on) {
        Progress said = new Progress(Brag.GREEN, "As we see it", 50, "Done", null, null, null);
        em.persist(new ProgressUpdate(action, me, said, CLOCK.instant(), on));
    }

    private ActionGlance glance() {
        ActionGlance glance = new ActionGlance();
        glance.em = em;
        glance.clock = CLOCK;
        glance.access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(acting.getPath()), List.of(), null);
            }
        };
        glance.user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(me.getId(), me.getName(), false, List.of());
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(new Grant(
                        acting.getId(),
                        acting.getCode(),
                        acting.getName(),
                        acting.getShortName(),
                        acting.getPath(),
                        role,
                        Set.of()));
            }
        };
        return glance;
    }
}
