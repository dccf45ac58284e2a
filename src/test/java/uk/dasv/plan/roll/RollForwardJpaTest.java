package uk.dasv.plan.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dasv.testing.Refusals.assertRefused;

import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionReach;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Reaches;
import uk.dasv.platform.References;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.testing.OnDatabase;

class RollForwardJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT = Actions.DUE.plusDays(1);
    private static final LocalDate END = Actions.DUE.plusYears(1);

    private final Actions actions = new Actions();
    private final ActionPlan next = new ActionPlan(actions.body, "Next plan", NEXT, END);
    private final Outcome prevention = new Outcome(actions.strategy, "PREV", "Prevention", "Prevented", 2);
    private final Objective objective = new Objective(actions.outcome, 1, "Safer homes");
    private final Organisation charity = new Organisation("Charity", Organisation.Kind.CHARITY);
    private final Person owner = new Person("Own", "own@example.org", null, false);
    private final Person lead = new Person("Led", "led@example.org", null, false);
    private final List<String> audited = new ArrayList<>();
    private final List<ActionRolled> rolled = new ArrayList<>();
    private int given;
    private Action action;

    @BeforeEach
    void twoPlans() {
        List.of(
                        owner,
                        lead,
                        actions.body,
                        actions.council,
                        charity,
                        actions.strategy,
                        actions.outcome,
                        prevention,
                        objective,
                        actions.plan,
                        next)
                .forEach(em::persist);
        action = persisted("ERE-PROT-01", owner);
        action.reach(new Action.Reach(objective, Set.of(prevention), Set.of(charity), "A room", "Older men"));
        em.flush();
    }

    private Action persisted(String reference, Person owns) {
        Action made = Reaches.agreed(actions, reference, owns);
        em.persist(made);
        em.flush();
        return made;
    }

    @Test
    void carriesOnWithWordsReachAndLineageAndSupersedesTheOld() {
        int count = desk().roll(roll(NEXT, END, line(action, "PROT", objective.getId(), null)));
        flushAndClear();

        assertThat(count).isEqualTo(1);
        Action old = find("ERE-PROT-01");
        Action made = find("ERE-PROT-101");
        assertThat(old.getState()).isEqualTo(ActionState.SUPERSEDED);
        assertThat(made.getState()).isEqualTo(ActionState.PROPOSED);
        assertThat(made.getRolledFrom()).isEqualTo(old);
        assertThat(made.getObjective()).isEqualTo(objective);
        assertThat(made.getOtherOutcomes()).containsExactly(prevention);
        assertThat(made.getSupporting()).containsExactly(charity);
        assertThat(made.getResources()).isEqualTo("A room");
        assertThat(made.getOwner()).isEqualTo(owner);
        assertThat(made.getStartsOn()).isEqualTo(NEXT);
        assertThat(made.getCurrentDue()).isEqualTo(END);
        assertThat(audited)
                .containsExactly(
                        "STATE_CHANGED ERE-PROT-01 Rolled forward as ERE-PROT-101", "CREATED ERE-PROT-101 null");
        assertThat(rolled).containsExactly(new ActionRolled(old.getId(), made.getId()));
        ActionReach of = Reaches.queries(em).of("ERE-PROT-01");
        assertThat(of.carriedOnAs()).extracting(ActionReach.Linked::code).containsExactly("ERE-PROT-101");
        assertThat(Reaches.queries(em).of("ERE-PROT-101").carriesOn().name()).isEqualTo("Plan");
        assertThat(of.otherOutcomes()).extracting(ActionReach.Linked::code).containsExactly("PREV");
        assertThat(of.supporting()).extracting(ActionReach.Linked::name).containsExactly("Charity");
    }

    @Test
    void theSecondTimeFindsItChanged() {
        RollForward.Roll form = roll(NEXT, END, line(action, "PROT", null, null));
        desk().roll(form);
        flushAndClear();

        assertRefused("stale", () -> desk().roll(form));
    }

    @Test
    void theDatabaseKnowsThatNothingIsCarriedOnTwice() {
        Action one = Reaches.carriedOn(action, next, "ERE-PROT-50");
        em.persist(one);
        em.flush();
        Number rows =
                (Number) em.createNativeQuery("SELECT rolled_from_id FROM plan_action WHERE reference = 'ERE-PROT-50'")
                        .getSingleResult();
        Action other = persisted("ERE-PROT-51", owner);

        assertThatThrownBy(() -> em.createNativeQuery("UPDATE plan_action SET rolled_from_id = ?1 WHERE id = ?2")
                        .setParameter(1, rows.longValue())
                        .setParameter(2, other.getId())
                        .executeUpdate())
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("uq_plan_action_rolled_from");
    }

    @Test
    void whoHasLeftIsFollowedByWhoeverRollsAndADeputyWhoHasLeftByNobody() {
        Person gone = new Person("Gone", "gone@example.org", null, false);
        em.persist(gone);
        Action orphan = persisted("ERE-PROT-02", gone);
        orphan.deputise(owner);
        em.flush();
        gone.leave(TODAY);
        owner.leave(TODAY);
        em.flush();

        desk().roll(roll(NEXT, END, line(orphan, "PROT", null, NEXT.plusDays(9))));
        flushAndClear();

        Action made = find("ERE-PROT-101");
        assertThat(made.getOwner()).isEqualTo(lead);
        assertThat(made.getDeputy()).isNull();
        assertThat(made.getCurrentDue()).isEqualTo(NEXT.plusDays(9));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("roll.none", () -> desk().roll(roll(NEXT, END)));
        assertRefused(
                "roll.beforePlan", () -> desk().roll(roll(NEXT.minusDays(1), END, line(action, "PROT", null, null))));
        assertRefused("action.dueBeforeStart", () -> desk().roll(
                        roll(NEXT, END, line(action, "PROT", null, NEXT.minusDays(1)))));
        assertRefused("choose", () -> desk().roll(roll(NEXT, END, line(action, "GONE", null, null))));
        assertRefused("roll.objectiveElsewhere", () -> desk().roll(
                        roll(NEXT, END, line(action, "PREV", objective.getId(), null))));
        assertRefused("roll.notLater", () -> desk().roll(new RollForward.Roll(
                "ERE", NEXT, Actions.START, NEXT, END, List.of(line(action, "PROT", null, null)))));
        action.start();
        action.claimCompletion(owner, "Done");
        em.flush();
        assertRefused("roll.claimed", () -> desk().roll(roll(NEXT, END, line(action, "PROT", null, null))));
        assertThat(audited).isEmpty();
    }

    @Test
    void offersTheLaterPlansAndSaysWhatCannotGoOn() {
        Action done = persisted("ERE-PROT-03", owner);
        done.cancel("No money");
        objective.retire(TODAY);
        em.flush();

        RollOffer offer = queries().offer("ERE", null);

        assertThat(offer.plan().title()).isEqualTo("Plan");
        assertThat(offer.later()).extracting(RollOffer.Plan::title).containsExactly("Next plan");
        assertThat(offer.actions()).extracting(RollOffer.Candidate::whyNot).containsExactly(null, WhyNot.ENDED);
        assertThat(offer.actions().get(0).wantsPlace())
                .as("its objective is retired")
                .isTrue();
        assertThat(queries().offer("ERE", NEXT).later()).isEmpty();
    }

    private Action find(String reference) {
        return em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private static RollForward.Line line(Action action, String outcome, Long objective, LocalDate due) {
        return new RollForward.Line(action.getReference(), action.getVersion(), outcome, objective, due);
    }

    private static RollForward.Roll roll(LocalDate starts, LocalDate due, RollForward.Line... lines) {
        return new RollForward.Roll("ERE", Actions.START, NEXT, starts, due, List.of(lines));
    }

    private RollQueries queries() {
        RollQueries queries = new RollQueries();
        queries.em = em;
        queries.clock = clock();
        return queries;
    }

    private static Clock clock() {
        return Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @SuppressWarnings("unchecked")
    private RollForward desk() {
        RollForward desk = new RollForward();
        desk.em = em;
        desk.clock = clock();
        desk.references = new References() {
            @Override
            public String next(String series) {
                return series + "-" + (101 + given++);
            }
        };
        desk.user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), lead.getName(), false, List.of());
            }
        };
        desk.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + reference + " " + reason);
            }
        };
        desk.rolled = (Event<ActionRolled>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    rolled.add((ActionRolled) arguments[0]);
                    return null;
                });
        return desk;
    }
}
