package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
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
import uk.dasv.governance.Organisation;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.several.OwnerTold;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.References;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;

/** What the forms say of an action's reach is kept, found and in the audit, before and after. */
class ActionReachesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Actions actions = new Actions();
    private final Outcome prevention = new Outcome(actions.strategy, "PREV", "Prevention", "Prevented", 2);
    private final Objective homes = new Objective(actions.outcome, 1, "Safer homes");
    private final Objective lessons = new Objective(prevention, 1, "Better lessons");
    private final Organisation charity = new Organisation("Charity", Organisation.Kind.CHARITY);
    private final Person owner = new Person("Own", "own@example.org", null, false);
    private final List<OwnerTold> told = new ArrayList<>();
    private final List<Changes.Change> audited = new ArrayList<>();
    private String reference;

    @BeforeEach
    void aProposedAction() {
        List.of(
                        owner,
                        actions.body,
                        actions.council,
                        charity,
                        actions.strategy,
                        actions.outcome,
                        prevention,
                        homes,
                        lessons,
                        actions.plan)
                .forEach(em::persist);
        em.flush();
        reference = desk().proposeAction(proposal(further(homes.getId(), List.of("PREV"), List.of(charity.getId()))));
        flushAndClear();
    }

    @Test
    void aProposalKeepsAllOfIt() {
        ActionReach reach = Reaches.queries(em).of(reference);

        assertThat(reach.objective()).isEqualTo("Safer homes");
        assertThat(reach.otherOutcomes()).extracting(ActionReach.Linked::code).containsExactly("PREV");
        assertThat(reach.supporting()).extracting(ActionReach.Linked::name).containsExactly("Charity");
        assertThat(reach.resources()).isEqualTo("A room");
        assertThat(reach.equalityRelevance()).isEqualTo("Older men");
        assertThat(reach.carriedOnAs()).isEmpty();
        assertThat(audited)
                .contains(
                        new Changes.Change("Objective", null, "Safer homes"),
                        new Changes.Change("Other outcomes", null, "Prevention"),
                        new Changes.Change("Supported by", null, "Charity"));
    }

    @Test
    void anEditMovesItUnderAnotherOutcomeAndTellsWhatItWas() {
        audited.clear();
        edit("PREV", further(lessons.getId(), List.of("PROT"), List.of()));

        ActionReach reach = Reaches.queries(em).of(reference);
        assertThat(reach.outcome()).isEqualTo("PREV");
        assertThat(reach.objective()).isEqualTo("Better lessons");
        assertThat(reach.supporting()).isEmpty();
        assertThat(audited)
                .containsExactlyInAnyOrder(
                        new Changes.Change("Outcome", "Protection", "Prevention"),
                        new Changes.Change("Objective", "Safer homes", "Better lessons"),
                        new Changes.Change("Other outcomes", "Prevention", "Protection"),
                        new Changes.Change("Supported by", "Charity", null));
    }

    @Test
    void anEditThatSaysNothingOfItLeavesItAlone() {
        audited.clear();
        edit(null, null);

        assertThat(Reaches.queries(em).of(reference).objective()).isEqualTo("Safer homes");
        assertThat(audited).isEmpty();
    }

    @Test
    void whatIsRetiredStaysWhereItIsAndIsChosenNowhereElse() {
        em.find(Objective.class, homes.getId()).retire(TODAY);
        em.find(Objective.class, lessons.getId()).retire(TODAY);
        em.flush();
        assertThat(Reaches.queries(em).objectives()).isEmpty();

        edit(null, further(homes.getId(), List.of("PREV"), List.of(charity.getId())));
        assertThat(Reaches.queries(em).of(reference).objective()).isEqualTo("Safer homes");
        assertRefused("choose", () -> edit(null, further(lessons.getId(), List.of("PREV"), List.of())));
        em.clear();
        assertRefused("choose", () -> edit(null, further(null, List.of("NONE"), List.of())));
        em.clear();
        assertRefused("choose", () -> edit(null, further(null, List.of(), List.of(1L))));
    }

    @Test
    void whoAnswersForItFromNowOnIsToldAndNobodyWhereThatStays() {
        Person other = new Person("Other", "other@example.org", null, false);
        em.persist(other);
        em.flush();
        edit(null, null);
        assertThat(told).isEmpty();

        edit(null, null, other);
        assertThat(told)
                .containsExactly(
                        new OwnerTold(OwnerTold.What.ACTION_GIVEN, reference, "Train", other.getId(), owner.getId()));
    }

    private void edit(String outcome, ActionPlans.Further further) {
        edit(outcome, further, owner);
    }

    private void edit(String outcome, ActionPlans.Further further, Person by) {
        Action now = em.createQuery("SELECT a FROM Action a WHERE a.reference = :ref", Action.class)
                .setParameter("ref", reference)
                .getSingleResult();
        desk().edit(new ActionPlans.EditAction(
                reference,
                now.getVersion(),
                "Train",
                null,
                null,
                actions.council.getId(),
                by.getId(),
                null,
                Actions.START,
                Actions.DUE,
                ActionSource.STRATEGY,
                outcome,
                further));
        flushAndClear();
    }

    private static ActionPlans.Further further(Long objective, List<String> others, List<Long> supporting) {
        return new ActionPlans.Further(objective, others, supporting, "A room", "Older men");
    }

    private ActionPlans.ProposeAction proposal(ActionPlans.Further further) {
        return new ActionPlans.ProposeAction(
                BaseEntity.newId(),
                "ERE",
                "PROT",
                "Train",
                null,
                null,
                actions.council.getId(),
                owner.getId(),
                null,
                Actions.START,
                Actions.DUE,
                ActionSource.STRATEGY,
                further);
    }

    private ActionPlans desk() {
        ActionPlans desk = new ActionPlans();
        desk.em = em;
        desk.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        desk.reaches = Reaches.finding(em);
        desk.told = Heard.by(told::add);
        desk.user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(owner.getId(), "Owner", false, List.of());
            }
        };
        desk.references = new References() {
            @Override
            public String next(String series) {
                return series + "-01";
            }
        };
        desk.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String ref, Changes changes, String reason) {
                audited.addAll(changes.list());
            }
        };
        return desk;
    }
}
