package uk.dasv.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Role;
import uk.dasv.testing.OnDatabase;

/** From where each body looks at the partnership, and which of its meetings count. */
class StandpointQueriesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Body old = new Body("OLD", "Old DSAAG", "Old", Body.Kind.DSAAG, erewash);
    private final Body scrutiny = new Body("SCR", "Scrutiny", "Scrutiny", Body.Kind.SCRUTINY, null);
    private Grant acting;

    @BeforeEach
    void aLineAndAScrutineer() {
        old.close(TODAY);
        List.of(board, chairs, erewash, old, scrutiny).forEach(em::persist);
        meeting(chairs, -400, -410);
        meeting(chairs, -60, -70);
        meeting(chairs, -20, -30);
        meeting(chairs, 5, -2);
        meeting(chairs, 40, 30);
        meeting(chairs, 100, 90);
        meeting(board, 0, -10);
        flushAndClear();
    }

    @Test
    void aBodyBetweenOthersKnowsTheOneAboveAndItsOwnMeetings() {
        acting = on(chairs, Set.of());
        Standpoint mine = queries().mine().orElseThrow();

        assertThat(mine.isBetween()).isTrue();
        assertThat(mine.isTop()).isFalse();
        assertThat(mine.own().receives()).isTrue();
        assertThat(mine.own().last().on()).isEqualTo(TODAY.minusDays(20));
        assertThat(mine.own().next().on()).isEqualTo(TODAY.plusDays(5));
        assertThat(mine.own().reachable().on())
                .as("its papers can still be sent")
                .isEqualTo(TODAY.plusDays(40));
        assertThat(mine.above()).get().extracting(Standpoint.Place::code).isEqualTo("GB");
        assertThat(mine.above().orElseThrow().next().on()).as("today counts").isEqualTo(TODAY);
        assertThat(mine.above().orElseThrow().last()).isNull();
        assertThat(mine.above().orElseThrow().reachable()).isNull();
    }

    @Test
    void theTopHasNoneAboveAndABodyWhoseOnlyChildIsClosedReceivesNothing() {
        acting = on(board, Set.of());
        assertThat(queries().mine().orElseThrow().isTop()).isTrue();

        acting = on(erewash, Set.of());
        Standpoint dsaag = queries().mine().orElseThrow();
        assertThat(dsaag.own().receives()).isFalse();
        assertThat(dsaag.isTop() || dsaag.isBetween() || dsaag.isOutside()).isFalse();
        assertThat(dsaag.above()).get().extracting(Standpoint.Place::code).isEqualTo("CG");
        assertThat(dsaag.own().next()).isNull();
    }

    @Test
    void aScrutineerStandsOutsideAndSeesWhomItScrutinises() {
        acting = on(scrutiny, Set.of("/GB/"));
        Standpoint outside = queries().mine().orElseThrow();

        assertThat(outside.isOutside()).isTrue();
        assertThat(outside.scrutinised()).extracting(Standpoint.Place::code).containsExactly("GB");
    }

    @Test
    void whoSitsOnNoBodyHasNone() {
        assertThat(queries().mine()).isEmpty();
    }

    private void meeting(Body body, int in, int papersIn) {
        em.persist(new Meeting(body, TODAY.plusDays(in), TODAY.plusDays(papersIn), "Online"));
    }

    private static Grant on(Body body, Set<String> scrutinises) {
        return new Grant(
                body.getId(),
                body.getCode(),
                body.getName(),
                body.getShortName(),
                body.getPath(),
                Role.LEAD,
                scrutinises);
    }

    private StandpointQueries queries() {
        StandpointQueries queries = new StandpointQueries();
        queries.em = em;
        queries.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        queries.user = new CurrentUser() {
            @Override
            public Optional<Grant> actingFor() {
                return Optional.ofNullable(acting);
            }
        };
        return queries;
    }
}
