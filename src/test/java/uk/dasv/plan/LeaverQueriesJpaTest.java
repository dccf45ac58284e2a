package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.Membership;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.testing.OnDatabase;

/** Actions whose owner or deputy is gone, until somebody else answers for them. */
class LeaverQueriesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final LocalDate BEFORE = TODAY.minusYears(1);

    private final Actions actions = new Actions();
    private final Person here = new Person("Here", "here@example.org", null, false);
    private final Person gone = new Person("Gone", "gone@example.org", null, false);
    private final Person moved = new Person("Moved", "moved@example.org", null, false);
    private final Person again = new Person("Again", "again@example.org", null, false);
    private final Person guest = new Person("Guest", "guest@example.org", null, false);

    @BeforeEach
    void people() {
        List.of(here, gone, moved, again, guest, actions.body, actions.council, actions.strategy, actions.outcome)
                .forEach(em::persist);
        List.of(
                        actions.plan,
                        new Membership(here, actions.body, Role.LEAD, BEFORE, TODAY),
                        new Membership(moved, actions.body, Role.MEMBER, BEFORE, TODAY.minusDays(1)),
                        new Membership(again, actions.body, Role.MEMBER, BEFORE, TODAY.minusDays(9)),
                        new Membership(again, actions.body, Role.LEAD, TODAY.minusDays(8), null))
                .forEach(em::persist);
        gone.leave(TODAY);
        em.flush();
    }

    @Test
    void listsWhoHasLeftOrSitsThereNoLongerAndNobodyElse() {
        owned("A-01", gone, null);
        owned("A-02", here, moved);
        owned("A-03", again, here);
        owned("A-04", guest, null);
        owned("A-05", gone, null).cancel("No money");
        owned("A-06", moved, gone);
        flushAndClear();

        assertThat(queries().leavers())
                .extracting(
                        LeaverQueries.Row::reference,
                        r -> r.owner().goneOn(),
                        r -> r.deputy() == null ? null : r.deputy().goneOn())
                .containsExactly(
                        tuple("A-01", TODAY, null),
                        tuple("A-02", null, TODAY.minusDays(1)),
                        tuple("A-06", TODAY.minusDays(1), TODAY));
        assertThat(glance(here, leading()).counts().left()).isEqualTo(3);
        assertThat(glance(here, Optional.empty()).counts().left()).isZero();
        assertThat(queries().leavers().get(0).owner().leftPartnership()).isTrue();
        assertThat(queries().leavers().get(2).owner().leftPartnership()).isFalse();
    }

    @Test
    void whoeverIsNamedNextTakesWhatIsDueAndNothingKeepsTheOldOwner() {
        Action action = owned("A-01", gone, null);
        action.edit(
                new Action.Proposal(
                        action.getTitle(),
                        null,
                        null,
                        actions.council,
                        here,
                        action.getStartsOn(),
                        action.getCurrentDue(),
                        action.getSource()),
                null);
        flushAndClear();

        assertThat(queries().leavers()).isEmpty();
        assertThat(mine(here)).containsExactly("A-01");
        assertThat(mine(gone)).isEmpty();
    }

    /** What My work of a person asks updates of. */
    private List<String> mine(Person person) {
        return glance(person, Optional.empty()).wanting().stream()
                .map(ActionGlance.Wanting::reference)
                .toList();
    }

    private ActionGlance glance(Person person, Optional<Grant> acting) {
        ActionGlance glance = new ActionGlance();
        glance.em = em;
        glance.clock = clock();
        glance.user = user(person, acting);
        return glance;
    }

    private static CurrentUser user(Person person, Optional<Grant> acting) {
        return new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), person.getName(), false, List.of());
            }

            @Override
            public Optional<Grant> chosen() {
                return acting;
            }

            @Override
            public Optional<Grant> actingFor() {
                return acting;
            }
        };
    }

    private Action owned(String reference, Person owner, Person deputy) {
        Action action = Reaches.agreed(actions, reference, owner);
        action.deputise(deputy);
        em.persist(action);
        return action;
    }

    private Optional<Grant> leading() {
        Body b = actions.body;
        return Optional.of(
                new Grant(b.getId(), b.getCode(), b.getName(), b.getShortName(), b.getPath(), Role.LEAD, Set.of()));
    }

    private static Clock clock() {
        return Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private LeaverQueries queries() {
        LeaverQueries queries = new LeaverQueries();
        queries.em = em;
        queries.clock = clock();
        queries.access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/"), List.of(), null);
            }
        };
        return queries;
    }
}
