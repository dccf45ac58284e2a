package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.met.LastMets;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.progress.ProgressUpdate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.References;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class PlanJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Actions actions = new Actions();
    private final Person owner = new Person("Owner", "owner@example.org", null, false);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final List<AuditEvent> audited = new ArrayList<>();
    private Person me = owner;

    @BeforeEach
    void aBodyWithAPlan() {
        List.of(owner, lead, actions.body, actions.council, actions.strategy, actions.outcome, actions.plan)
                .forEach(em::persist);
    }

    @Test
    void proposesOnceHoweverOftenTheFormIsSent() {
        ActionPlans.ProposeAction form = proposal();

        String first = desk().proposeAction(form);
        em.flush();

        assertThat(desk().proposeAction(form)).isEqualTo(first).isEqualTo("ERE-PROT-01");
        assertThat(audited).containsExactly(AuditEvent.CREATED);
    }

    @Test
    void aBodyBeginsItsPlanOnceAndProposesForIt() {
        Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, null);
        em.persist(derby);
        flushAndClear();
        assertThat(planning().bodiesWithoutPlan())
                .extracting(ActionQueries.Option::code)
                .containsExactly("DER");
        assertRefused("action.noPlan", () -> desk().proposeAction(proposal("DER")));
        ActionPlans.BeginPlan form = period("DER", TODAY.minusDays(3), TODAY.plusDays(300));
        desk().begin(form);
        em.flush();
        desk().begin(form);
        flushAndClear();

        assertThat(audited).containsExactly(AuditEvent.CREATED);
        assertThat(planning().bodiesWithoutPlan()).isEmpty();
        assertThat(planning().plans())
                .extracting(PlanningQueries.Period::code, PlanningQueries.Period::title)
                .containsExactly(tuple("DER", "A plan"), tuple("ERE", "Plan"));
        assertThat(desk().proposeAction(proposal("DER"))).isEqualTo("DER-PROT-01");
    }

    @Test
    void twoPlansOfABodyShareNoDay() {
        for (ActionPlans.BeginPlan meets : List.of(
                period("ERE", Actions.DUE, Actions.DUE.plusDays(9)),
                period("ERE", Actions.START.minusDays(9), TODAY),
                period("ERE", TODAY, TODAY.plusDays(1)),
                period("ERE", Actions.START.minusDays(9), Actions.DUE.plusDays(9)))) {
            assertRefused("plan.overlaps", () -> desk().begin(meets));
        }
        desk().begin(period("ERE", Actions.DUE.plusDays(1), Actions.DUE.plusDays(9)));
        em.flush();

        assertThat(planning().plans())
                .extracting(PlanningQueries.Period::startsOn)
                .containsExactly(Actions.DUE.plusDays(1), Actions.START);
        assertThat(desk().proposeAction(proposal())).as("for the present plan").isNotNull();
    }

    @Test
    void aPlanIsNeitherOverNorUpsideDownNorOfABodyThatNoLongerMeets() {
        assertRefused("plan.over", () -> desk().begin(period("ERE", TODAY.minusDays(9), TODAY.minusDays(1))));
        assertRefused("plan.endsBeforeStart", () -> desk().begin(period("ERE", TODAY, TODAY)));
        Body old = new Body("OLD", "Old DSAAG", "Old", Body.Kind.DSAAG, null);
        old.close(TODAY);
        em.persist(old);
        em.flush();
        assertRefused("choose", () -> desk().begin(period("OLD", TODAY, TODAY.plusDays(9))));
        assertThat(planning().bodiesWithoutPlan()).isEmpty();
    }

    private static ActionPlans.BeginPlan period(String body, LocalDate starts, LocalDate ends) {
        return new ActionPlans.BeginPlan(BaseEntity.newId(), body, " A plan ", starts, ends);
    }

    @Test
    void anActionGoesFromProposalToVerified() {
        String reference = desk().proposeAction(proposal());
        life().agree(step(reference));
        life().start(step(reference));
        life().claimCompletion(step(reference));
        assertRefused("action.verifiedByAnother", () -> life().verifyCompletion(step(reference)));
        me = lead;
        life().verifyCompletion(step(reference));
        flushAndClear();

        ActionDetail shown = queries().byReference(reference);
        assertThat(shown.row().state()).isEqualTo(ActionState.COMPLETED);
        assertThat(shown.row().rating()).isEqualTo(Brag.BLUE);
        assertThat(shown.row().baselineDue()).isEqualTo(Actions.DUE);
    }

    @Test
    void refusesAStepOnAnOutdatedForm() {
        String reference = desk().proposeAction(proposal());

        assertRefused("stale", () -> life().agree(new ActionLife.Step(reference, 99, null)));
    }

    @Test
    void listsByEveryFilter() {
        String reference = desk().proposeAction(proposal());
        life().agree(step(reference));
        flushAndClear();

        assertThat(found(new ActionFilter(null, null, null, false, false, false, null)))
                .containsExactly(reference);
        assertThat(found(new ActionFilter("ERE", "PROT", Brag.GREY, false, true, true, "RECEPTION")))
                .containsExactly(reference);
        assertThat(found(new ActionFilter(null, null, null, false, false, false, "100%")))
                .isEmpty();
        assertThat(found(new ActionFilter(null, null, null, true, false, false, null)))
                .isEmpty();
        assertThat(queries()
                        .listing(
                                new ActionFilter(null, null, Brag.RED, false, false, false, null),
                                ActionSort.DUE,
                                false,
                                PageRequest.number(1))
                        .counts())
                .containsEntry(Brag.GREY, 1L)
                .containsEntry(Brag.RED, 0L);
        ActionFilterQueries filters = new ActionFilterQueries();
        filters.em = em;
        filters.access = access();
        assertThat(filters.choices().bodies())
                .extracting(ActionQueries.Option::code)
                .containsExactly("ERE");
        assertThat(filters.choices().outcomes())
                .extracting(ActionQueries.Option::code)
                .contains("PROT");
    }

    @Test
    void sortsRatingsByWhatTheyMean() {
        proposed("ERE-PROT-11");
        started("ERE-PROT-12").passDue();
        said(started("ERE-PROT-13"), Brag.GREEN);
        said(started("ERE-PROT-14"), Brag.AMBER);
        Action blue = started("ERE-PROT-15");
        blue.claimCompletion(owner, "Done");
        blue.verifyCompletion(lead, TODAY);
        flushAndClear();

        assertThat(sorted(false)).containsExactly(Brag.RED, Brag.AMBER, Brag.GREEN, Brag.BLUE, Brag.GREY);
        assertThat(sorted(true)).containsExactly(Brag.GREY, Brag.BLUE, Brag.GREEN, Brag.AMBER, Brag.RED);
    }

    private List<Brag> sorted(boolean descending) {
        ActionFilter all = new ActionFilter(null, null, null, false, false, false, null);
        return queries().list(all, ActionSort.RATING, descending, PageRequest.number(1)).rows().stream()
                .map(ActionRow::rating)
                .toList();
    }

    private Action proposed(String reference) {
        Action action = new Action(
                BaseEntity.newId(),
                reference,
                actions.plan,
                actions.outcome,
                new Action.Proposal(
                        "Train every receptionist",
                        null,
                        null,
                        actions.council,
                        owner,
                        Actions.START,
                        Actions.DUE,
                        ActionSource.STRATEGY));
        em.persist(action);
        return action;
    }

    private Action started(String reference) {
        Action action = proposed(reference);
        action.agree(Actions.START);
        action.start();
        return action;
    }

    private void said(Action action, Brag rating) {
        Progress said = new Progress(
                rating, "Because", 50, "Done", null, null, new PathToGreen("Step", "Somebody", TODAY.plusDays(1)));
        em.persist(new ProgressUpdate(action, owner, said, CLOCK.instant(), TODAY));
    }

    @Test
    void offersBodiesOrganisationsAndPeopleWhoHaveNotLeft() {
        lead.leave(TODAY);
        em.flush();
        PlanningQueries planning = planning();

        assertThat(planning.bodies()).extracting(ActionQueries.Option::code).containsExactly("ERE");
        assertThat(planning.organisations())
                .extracting(PlanningQueries.Named::name)
                .containsExactly("Council");
        assertThat(planning.people()).extracting(PlanningQueries.Named::name).containsExactly("Owner");
    }

    private List<String> found(ActionFilter filter) {
        return queries().list(filter, ActionSort.DUE, false, PageRequest.number(1)).rows().stream()
                .map(ActionRow::reference)
                .toList();
    }

    private PlanningQueries planning() {
        PlanningQueries planning = new PlanningQueries();
        planning.em = em;
        planning.access = access();
        planning.clock = CLOCK;
        return planning;
    }

    private ActionPlans.ProposeAction proposal() {
        return proposal("ERE");
    }

    private ActionPlans.ProposeAction proposal(String body) {
        return new ActionPlans.ProposeAction(
                BaseEntity.newId(),
                body,
                "PROT",
                "Train every receptionist",
                null,
                null,
                actions.council.getId(),
                owner.getId(),
                lead.getId(),
                Actions.START,
                Actions.DUE,
                ActionSource.STRATEGY,
                null);
    }

    private ActionLife.Step step(String reference) {
        flushAndClear();
        return new ActionLife.Step(reference, queries().byReference(reference).version(), "All are trained");
    }

    private ActionPlans desk() {
        ActionPlans desk = new ActionPlans();
        desk.em = em;
        desk.clock = CLOCK;
        desk.reaches = Reaches.finding(em);
        desk.references = new References() {
            @Override
            public String next(String series) {
                return series + "-01";
            }
        };
        desk.audit = audit();
        return desk;
    }

    private ActionLife life() {
        ActionLife life = new ActionLife();
        life.em = em;
        life.clock = CLOCK;
        life.user = user();
        life.audit = audit();
        life.completion = Wired.on(em, CLOCK, life.user, life.audit).make(CompletionSteps.class);
        return life;
    }

    private AuditTrail audit() {
        return new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event);
            }
        };
    }

    private ActionQueries queries() {
        ActionQueries queries = new ActionQueries();
        queries.em = em;
        queries.clock = CLOCK;
        queries.lastMets = Wired.on(em).make(LastMets.class);
        queries.access = access();
        queries.conditions = new ActionConditions();
        queries.conditions.user = user();
        queries.conditions.access = access();
        return queries;
    }

    private static Access access() {
        return new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/"), List.of(), null);
            }
        };
    }

    private CurrentUser user() {
        return new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(me.getId(), me.getName(), false, List.of());
            }

            @Override
            public Optional<Grant> chosen() {
                return Optional.empty();
            }
        };
    }
}
