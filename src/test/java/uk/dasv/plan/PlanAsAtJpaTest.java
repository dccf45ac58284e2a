package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.met.LastMets;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class PlanAsAtJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Actions actions = new Actions();

    @BeforeEach
    void aPlan() {
        List.of(
                        Actions.OWNER,
                        Actions.LEAD,
                        actions.body,
                        actions.council,
                        actions.strategy,
                        actions.outcome,
                        actions.plan)
                .forEach(em::persist);
    }

    @Test
    void listsActionsAsTheyStoodAtTheEndOfADay() {
        Action action = actions.proposed("ERE-PROT-01");
        em.persist(action);
        em.flush();
        since(action, "2026-01-10 09:00:00");
        action.agree(Actions.START);
        em.flush();
        since(action, "2026-02-10 23:30:00");
        action.start();
        action.passDue();
        flushAndClear();
        since(action, "2026-06-30 22:59:00");

        assertThat(at(LocalDate.of(2026, 1, 9))).isEmpty();
        assertThat(at(LocalDate.of(2026, 1, 10))).containsExactly("ERE-PROT-01 PROPOSED GREY");
        assertThat(at(LocalDate.of(2026, 2, 9))).containsExactly("ERE-PROT-01 PROPOSED GREY");
        assertThat(at(LocalDate.of(2026, 2, 10))).containsExactly("ERE-PROT-01 AGREED GREY");
        assertThat(at(LocalDate.of(2026, 6, 29))).containsExactly("ERE-PROT-01 AGREED GREY");
        // London is an hour ahead of what is stored
        assertThat(at(LocalDate.of(2026, 6, 30))).containsExactly("ERE-PROT-01 IN_PROGRESS RED");
        assertThat(at(null)).containsExactly("ERE-PROT-01 IN_PROGRESS RED");
    }

    @Test
    void keepsTheStatesOfManyAtTheEndOfWorkOnAllOfThem() {
        Action changed = actions.proposed("ERE-PROT-01");
        em.persist(changed);
        em.flush();

        KeepsHistory.together(em, () -> {
            changed.agree(Actions.START);
            em.flush();
            changed.start();
            em.persist(actions.proposed("ERE-PROT-02"));
            em.flush();
            assertThat(states("row_until IS NULL")).as("not yet").containsExactly("ERE-PROT-01 PROPOSED");
        });

        assertThat(states("row_until IS NULL"))
                .containsExactlyInAnyOrder("ERE-PROT-01 IN_PROGRESS", "ERE-PROT-02 PROPOSED");
        assertThat(states("row_until IS NOT NULL")).containsExactly("ERE-PROT-01 PROPOSED");
        changed.passDue();
        em.flush();
        assertThat(states("row_until IS NOT NULL"))
                .as("and one by one again")
                .containsExactlyInAnyOrder("ERE-PROT-01 PROPOSED", "ERE-PROT-01 IN_PROGRESS");
    }

    private List<String> states(String which) {
        List<?> found = em.createNativeQuery(
                        "SELECT CONCAT(reference, ' ', state) FROM plan_action_history WHERE " + which)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    @Test
    void countsAndFiltersOnThatDaysStates() {
        Action action = actions.agreed("ERE-PROT-01");
        em.persist(action);
        em.flush();
        since(action, "2026-01-10 09:00:00");
        action.start();
        action.passDue();
        flushAndClear();
        since(action, "2026-06-01 09:00:00");
        LocalDate then = LocalDate.of(2026, 5, 1);

        ActionQueries.Listing grey = listing(Set.of(Brag.GREY), further(Set.of(), null, then));
        ActionQueries.Listing red = listing(Set.of(Brag.RED), further(Set.of(), null, then));

        assertThat(grey.page().total()).isEqualTo(1);
        assertThat(red.page().rows()).isEmpty();
        assertThat(red.counts()).containsEntry(Brag.GREY, 1L).containsEntry(Brag.RED, 0L);
        assertThat(listing(Set.of(), further(Set.of(ActionState.AGREED), null, then))
                        .page()
                        .rows())
                .hasSize(1);
        assertThat(listing(Set.of(), further(Set.of(ActionState.AGREED), null, null))
                        .page()
                        .rows())
                .isEmpty();
    }

    @Test
    void saysWhatBecameOfEachSinceABodyLastMet() {
        em.persist(new Meeting(actions.body, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 20), "Here"));
        Action worse = actions.started("ERE-PROT-01");
        Action closed = actions.started("ERE-PROT-02");
        Action later = actions.started("ERE-PROT-03");
        Action same = actions.started("ERE-PROT-04");
        List<Action> old = List.of(worse, closed, later, same);
        old.forEach(em::persist);
        em.flush();
        rate("GREEN");
        old.forEach(a -> since(a, "2026-05-01 09:00:00"));
        worse.passDue();
        closed.cancel("No money");
        later.moveDueTo(Actions.DUE.plusDays(9));
        em.persist(actions.proposed("ERE-PROT-05"));
        flushAndClear();
        List.of(worse, closed, later).forEach(a -> since(a, "2026-06-20 09:00:00"));
        em.createNativeQuery(
                        "UPDATE plan_action_history SET row_since = '2026-06-21 09:00:00' WHERE reference = 'ERE-PROT-05'")
                .executeUpdate();
        for (String reference : List.of("ERE-PROT-01", "ERE-PROT-02", "ERE-PROT-03", "ERE-PROT-05")) {
            audited(reference, "2026-06-20 09:00:00");
        }
        audited("ERE-PROT-04", "2026-05-20 09:00:00");

        ActionQueries.Listing listing = listing(Set.of(), further(Set.of(), "ERE", null));

        assertThat(listing.metOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(listing.page().rows().stream()
                        .map(r -> r.reference() + " "
                                + listing.since().get(r.reference()).change())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "ERE-PROT-01 WORSE", "ERE-PROT-02 CLOSED", "ERE-PROT-03 MOVED", "ERE-PROT-05 NEW");
        assertThat(listing.since().get("ERE-PROT-01").was().rating()).isEqualTo(Brag.GREEN);
    }

    @Test
    void filtersByOwnerOrganisationSourceAndNearness() {
        em.persist(actions.started("ERE-PROT-01"));
        flushAndClear();
        long owner = Actions.OWNER.getId();
        long council = actions.council.getId();

        assertThat(found(null, owner, council, 182, ActionSource.STRATEGY)).isEqualTo(1);
        assertThat(found(null, owner, council, 181, ActionSource.STRATEGY)).isZero();
        assertThat(found(null, owner + 1, null, null, null)).isZero();
        assertThat(found(null, null, council + 1, null, null)).isZero();
        assertThat(found(null, null, null, null, ActionSource.AUDIT)).isZero();
        assertThat(found(7L, null, null, null, null)).isZero();
    }

    @Test
    void aWholeListIsReadInPartsAndSaysTheSameAsItsPages() {
        em.persist(new Meeting(actions.body, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 20), "Here"));
        for (int i = 1; i <= 5; i++) {
            em.persist(actions.started("ERE-PROT-0" + i));
            audited("ERE-PROT-0" + i, "2026-06-20 09:00:00");
        }
        flushAndClear();
        ActionFilter changed = filter(Set.of(), further(Set.of(), "ERE", null));

        WholeList<ActionQueries.Line> whole = queries().whole(changed, ActionSort.OWNER, false, 2);
        List<Integer> parts = new ArrayList<>();
        List<ActionQueries.Line> lines = new ArrayList<>();
        for (List<ActionQueries.Line> part = whole.next(); !part.isEmpty(); part = whole.next()) {
            parts.add(part.size());
            lines.addAll(part);
        }

        ActionQueries.Listing listing = listing(Set.of(), further(Set.of(), "ERE", null));
        assertThat(whole.total()).isEqualTo(5);
        assertThat(parts).containsExactly(2, 2, 1);
        assertThat(lines)
                .extracting(ActionQueries.Line::action)
                .isEqualTo(listing.page().rows());
        assertThat(lines)
                .extracting(l -> l.since().change())
                .containsOnly(listing.since().get("ERE-PROT-01").change());
    }

    private long found(Long objective, Long owner, Long organisation, Integer within, ActionSource source) {
        return listing(
                        Set.of(),
                        new ActionFilter.Further(
                                objective, owner, organisation, Set.of(), within, source, null, null, null, null))
                .page()
                .total();
    }

    /** The present state began then, and the one before it ended. */
    private void since(Action action, String when) {
        em.createNativeQuery("UPDATE plan_action_history h JOIN (SELECT MAX(row_until) AS last FROM plan_action_history"
                        + " WHERE id = " + action.getId() + ") m ON h.row_until = m.last SET h.row_until = '" + when
                        + "' WHERE h.id = " + action.getId())
                .executeUpdate();
        em.createNativeQuery("UPDATE plan_action_history SET row_since = '" + when
                        + "' WHERE row_until IS NULL AND id = " + action.getId())
                .executeUpdate();
    }

    private void rate(String rating) {
        em.createNativeQuery("UPDATE plan_action_history SET rating = '" + rating + "'")
                .executeUpdate();
    }

    private void audited(String reference, String when) {
        em.createNativeQuery("INSERT INTO audit_entry (id, version, happened_at, person_name, event, subject_kind,"
                        + " subject_ref) VALUES (" + Math.abs(reference.hashCode()) + ", 1, '" + when
                        + "', 'Lead', 'CHANGED', 'ACTION', '" + reference + "')")
                .executeUpdate();
    }

    private List<String> at(LocalDate day) {
        return listing(Set.of(), further(Set.of(), null, day)).page().rows().stream()
                .map(r -> r.reference() + " " + r.state() + " " + r.rating())
                .toList();
    }

    private static ActionFilter.Further further(Set<ActionState> states, String since, LocalDate asAt) {
        return new ActionFilter.Further(null, null, null, states, null, null, null, since, null, asAt);
    }

    private ActionQueries.Listing listing(Set<Brag> ratings, ActionFilter.Further further) {
        return queries().listing(filter(ratings, further), ActionSort.OWNER, false, PageRequest.number(1));
    }

    private static ActionFilter filter(Set<Brag> ratings, ActionFilter.Further further) {
        return new ActionFilter(null, null, ratings, false, false, false, null, further);
    }

    private ActionQueries queries() {
        ActionQueries queries = new ActionQueries();
        queries.em = em;
        queries.clock = CLOCK;
        queries.lastMets = Wired.on(em).make(LastMets.class);
        queries.conditions = new ActionConditions();
        queries.conditions.access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/"), List.of(), null);
            }
        };
        return queries;
    }
}
