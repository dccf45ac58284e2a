package uk.dasv.plan.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.Milestone;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.plan.Reaches;
import uk.dasv.plan.progress.ProgressUpdate;
import uk.dasv.testing.OnDatabase;

class HighlightQueriesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    private static final LocalDate MET = LocalDate.of(2026, 7, 10);

    private final Actions actions = new Actions();
    private final Person owner = new Person("Own", "own@example.org", null, false);
    private final Person lead = new Person("Led", "led@example.org", null, false);
    private Optional<LocalDate> met = Optional.of(MET);

    @BeforeEach
    void aBodyWithActions() {
        List.of(owner, lead, actions.body, actions.council, actions.strategy, actions.outcome, actions.plan)
                .forEach(em::persist);
        Action worse = action("A-01");
        said(worse, Brag.GREEN, LocalDate.of(2026, 6, 9), null);
        said(worse, Brag.RED, LocalDate.of(2026, 7, 15), "Two rooms");
        worse.moveDueTo(Actions.DUE.plusDays(21));
        Action silent = action("A-02");
        said(silent, Brag.AMBER, LocalDate.of(2026, 6, 9), null);
        em.persist(new Milestone(silent, 1, "Soon", TODAY.plusDays(60), null));
        em.persist(new Milestone(silent, 2, "Later", TODAY.plusDays(61), null));
        Action done = action("A-03");
        done.claimCompletion(owner, "All of it");
        done.verifyCompletion(lead, MET.plusDays(1));
        action("A-04").cancel("No money");
        flushAndClear();
    }

    @Test
    void tellsHowTheRatingsMovedAndWhatNeedsAttention() {
        Highlights report = queries().of("ERE", false);

        assertThat(report.sinceMeeting()).isTrue();
        assertThat(report.since()).isEqualTo(MET);
        assertThat(report.moves())
                .filteredOn(m -> m.now() + m.before() > 0)
                .extracting(Highlights.Move::rating, Highlights.Move::now, Highlights.Move::before)
                .containsExactly(
                        tuple(Brag.RED, 1L, 0L),
                        tuple(Brag.AMBER, 1L, 1L),
                        tuple(Brag.GREEN, 0L, 1L),
                        tuple(Brag.BLUE, 1L, 0L),
                        tuple(Brag.GREY, 0L, 1L));
        assertThat(report.attention())
                .extracting(Highlights.Line::reference, Highlights.Line::help, l -> l.path()
                        .step())
                .containsExactly(tuple("A-01", "Two rooms", "Ask"), tuple("A-02", null, "Ask"));
        assertThat(references(report.completed())).containsExactly("A-03");
        assertThat(references(report.slipped())).containsExactly("A-01");
        assertThat(references(report.noUpdate())).containsExactly("A-02");
        assertThat(report.overdue()).isEmpty();
        assertThat(report.next()).extracting(Highlights.Next::title).containsExactly("Soon");
    }

    @Test
    void tellsSinceTheMonthBeganOrAMonthAgoWhereTheBodyNeverMet() {
        assertThat(queries().of("ERE", true).since()).isEqualTo(LocalDate.of(2026, 7, 1));
        met = Optional.empty();
        Highlights report = queries().of("ERE", false);
        assertThat(report.since()).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(report.sinceMeeting()).isFalse();
    }

    private static List<String> references(List<Highlights.Line> lines) {
        return lines.stream().map(Highlights.Line::reference).toList();
    }

    private Action action(String reference) {
        Action action = Reaches.agreed(actions, reference, owner);
        action.start();
        em.persist(action);
        return action;
    }

    private void said(Action action, Brag rating, LocalDate on, String help) {
        Instant at = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
        em.persist(new ProgressUpdate(
                action,
                owner,
                new Progress(
                        rating, "As partners say", 20, "Met", null, help, new PathToGreen("Ask", "The lead", TODAY)),
                at,
                on));
    }

    private HighlightQueries queries() {
        HighlightQueries queries = new HighlightQueries();
        queries.em = em;
        queries.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        queries.calendar = new MeetingCalendar() {
            @Override
            public Optional<LocalDate> lastMetBefore(long bodyId, LocalDate day) {
                return met;
            }
        };
        return queries;
    }
}
