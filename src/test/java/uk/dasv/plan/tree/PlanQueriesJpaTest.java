package uk.dasv.plan.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.Milestone;
import uk.dasv.plan.Reaches;
import uk.dasv.platform.NotFound;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.testing.OnDatabase;

class PlanQueriesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Actions actions = new Actions();
    private final Outcome provision = new Outcome(actions.strategy, "PROV", "Provision", "Provided", 2);
    private final Objective homes = new Objective(actions.outcome, 1, "Safer homes");
    private final Objective help = new Objective(provision, 1, "Enough help");
    private final Body other = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, null);
    private String path = "/";

    @BeforeEach
    void aPlanWithThreeActions() {
        actions.body.describe(
                "Erewash DSAAG", "Erewash", null, 4, List.of("Meet often", "Deliver the group's action plan", "End"));
        List.of(
                        Actions.OWNER,
                        actions.body,
                        other,
                        actions.council,
                        actions.strategy,
                        actions.outcome,
                        provision,
                        homes,
                        help,
                        actions.plan,
                        new ActionPlan(other, "Theirs", Actions.START, Actions.DUE))
                .forEach(o -> {
                    if (!em.contains(o)) {
                        em.persist(o);
                    }
                });
        Action placed = action("A-01");
        placed.reach(new Action.Reach(homes, Set.of(), Set.of(), null, null));
        em.persist(new Milestone(placed, 1, "Half of them", TODAY, null));
        action("A-02");
        action("A-03").cancel("No money");
        flushAndClear();
    }

    private Action action(String reference) {
        Action action = Reaches.agreed(actions, reference, Actions.OWNER);
        em.persist(action);
        em.flush();
        return action;
    }

    @Test
    void theTreeGoesFromOutcomesToMilestonesAndShowsWhereNothingIsYet() {
        PlanContents contents = queries().contents("ERE", null);

        assertThat(contents.plan().purpose()).isEqualTo("Deliver the group's action plan");
        assertThat(contents.ratings().total())
                .as("what is cancelled is not counted")
                .isEqualTo(2);
        List<PlanContents.OutcomeBranch> outcomes = contents.strategies().get(0).outcomes();
        assertThat(outcomes)
                .extracting(PlanContents.OutcomeBranch::name, o -> o.ratings().total())
                .containsExactly(tuple("Protection", 2L), tuple("Provision", 0L));
        assertThat(outcomes.get(0).objectives())
                .extracting(
                        PlanContents.ObjectiveBranch::title, j -> j.actions().size())
                .containsExactly(tuple("Safer homes", 1), tuple(null, 2));
        assertThat(outcomes.get(1).objectives())
                .extracting(PlanContents.ObjectiveBranch::title)
                .containsExactly("Enough help");
        PlanContents.Leaf leaf = outcomes.get(0).objectives().get(0).actions().get(0);
        assertThat(leaf.milestones())
                .extracting(PlanContents.Mark::title, PlanContents.Mark::isOpen)
                .containsExactly(tuple("Half of them", true));
    }

    @Test
    void listsThePlansOneMaySeeWithTheirRatings() {
        assertThat(queries().plans())
                .extracting(r -> r.plan().title(), r -> r.ratings().counts().get(Brag.GREY))
                .containsExactly(tuple("Theirs", 0L), tuple("Plan", 2L));
        path = actions.body.getPath();
        assertThat(queries().plans()).extracting(r -> r.plan().title()).containsExactly("Plan");
    }

    /** Another body's plan must not be crowded out by one that has had hundreds. */
    @Test
    void ofVeryManyPlansTheOldestAreLeftOut() {
        for (int i = 1; i <= 500; i++) {
            LocalDate starts = Actions.START.minusMonths(i);
            em.persist(new ActionPlan(other, "Plan " + i, starts, starts.plusDays(20)));
        }
        flushAndClear();

        List<PlanQueries.Row> plans = queries().plans();

        assertThat(plans).hasSize(500);
        assertThat(plans).extracting(r -> r.plan().title()).contains("Theirs", "Plan", "Plan 498");
        assertThat(plans).extracting(r -> r.plan().title()).doesNotContain("Plan 499", "Plan 500");
    }

    @Test
    void findsAPlanByItsFirstDayAndNoneThatIsNotThere() {
        assertThat(queries().contents("ERE", Actions.START).plan().title()).isEqualTo("Plan");
        assertThatThrownBy(() -> queries().contents("ERE", TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries().contents("NONE", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void theTimelineDrawsWhatGoesOnBetweenTheFirstDayAndTheLast() {
        Timeline timeline = Timeline.of(queries().contents("ERE", null), TODAY);

        assertThat(timeline.headings()).extracting(Timeline.Heading::name).containsExactly("Protection");
        assertThat(timeline.bars())
                .extracting(b -> b.action().reference())
                .as("without what is cancelled")
                .containsExactly("A-01", "A-02");
        assertThat(timeline.bars()).allSatisfy(bar -> {
            assertThat(bar.x()).isEqualTo(Timeline.LEFT);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Timeline.WIDTH);
            assertThat(bar.baseline()).as("the due date has not moved").isNull();
        });
        assertThat(timeline.today()).isBetween(Timeline.LEFT, Timeline.WIDTH);
        assertThat(timeline.bars().get(0).marks()).hasSize(1);
        assertThat(timeline.ticks()).hasSize(12);
    }

    private PlanQueries queries() {
        PlanQueries queries = new PlanQueries();
        queries.em = em;
        queries.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        queries.access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(path), List.of(), null);
            }
        };
        return queries;
    }
}
