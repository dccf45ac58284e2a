package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.escalation.register.Desk;
import uk.dasv.escalation.register.DeskFilter;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.escalation.register.DeskQueries;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** The lists of a desk: what stands in which, in which order, page by page. */
class DeskJpaTest extends OnDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, chairs);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final Map<ExceptionKind, Integer> applied = new EnumMap<>(Map.of(
            ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED, 0,
            ExceptionKind.ESCALATION_UNANSWERED, 0,
            ExceptionKind.ESCALATION_WITHOUT_MEETING, 0));
    private Body acting = chairs;
    private int made;
    private long somebody;

    @BeforeEach
    void aLineOfBodies() {
        List.of(board, chairs, erewash, derby, lead).forEach(em::persist);
    }

    @Test
    void everythingStandsInTheListWhereItBelongs() {
        raised(erewash, 5, false);
        raised(derby, 9, false);
        raised(erewash, 1, true);
        sentOn(raised(derby, 20, false));
        raised(erewash, 30, false).resolve(now(chairs, 25), "Decided");
        Escalation over = raised(derby, 40, false);
        over.giveBack(now(chairs, 35), "Try this");
        over.close(now(derby, 30), "It worked");
        flushAndClear();

        assertThat(shown(DeskList.WAITING)).containsExactly("ESC-3", "ESC-2", "ESC-1");
        assertThat(shown(DeskList.SENT)).containsExactly("ESC-4");
        assertThat(shown(DeskList.ANSWERED)).containsExactly("ESC-5");
        assertThat(shown(DeskList.ALL)).containsExactly("ESC-3", "ESC-1", "ESC-2", "ESC-4", "ESC-5", "ESC-6");
        assertThat(desk(DeskList.ALL, 1, 25).counts())
                .containsEntry(DeskList.WAITING, 3L)
                .containsEntry(DeskList.SENT, 1L)
                .containsEntry(DeskList.ANSWERED, 1L)
                .containsEntry(DeskList.ALL, 6L);

        acting = erewash;
        assertThat(shown(DeskList.WAITING)).isEmpty();
        assertThat(shown(DeskList.SENT)).as("urgent ahead").containsExactly("ESC-3", "ESC-1");
        assertThat(shown(DeskList.ANSWERED)).containsExactly("ESC-5");
        assertThat(shown(DeskList.ALL)).containsExactly("ESC-3", "ESC-1", "ESC-5");

        acting = board;
        assertThat(shown(DeskList.WAITING)).containsExactly("ESC-4");
        assertThat(shown(DeskList.SENT)).isEmpty();
    }

    @Test
    void theDatabasePages() {
        for (int i = 0; i < 7; i++) {
            raised(erewash, 10 - i, false);
        }
        flushAndClear();

        Desk second = desk(DeskList.WAITING, 2, 3);
        assertThat(second.page().rows())
                .extracting(EscalationRow::reference)
                .containsExactly("ESC-4", "ESC-5", "ESC-6");
        assertThat(second.page().total()).isEqualTo(7);
        assertThat(desk(DeskList.WAITING, 3, 3).page().rows()).hasSize(1);
        assertThat(desk(DeskList.WAITING, 4, 3).page().rows()).isEmpty();
    }

    @Test
    void daysEndWhenItLeavesTheLevel() {
        raised(erewash, 30, false).resolve(now(chairs, 25), "Decided");
        flushAndClear();

        EscalationRow row = desk(DeskList.ANSWERED, 1, 25).page().rows().get(0);
        assertThat(row.daysWaitingOn(DAY)).isEqualTo(5);
        assertThat(row.decidedOn()).isEqualTo(DAY.minusDays(25));
    }

    @Test
    void aThingKnowsItsEscalationsForWhoMaySeeThem() {
        raised(erewash, 3, false);
        flushAndClear();

        assertThat(queries(true).about(SubjectKind.ACTION, "ACTION-1"))
                .extracting(EscalationRow::reference)
                .containsExactly("ESC-1");
        assertThat(queries(false).about(SubjectKind.ACTION, "ACTION-1")).isEmpty();
        assertThat(queries(true).about(SubjectKind.RISK, "ACTION-1")).isEmpty();
    }

    @Test
    void theOwnerOfAThingKnowsItsEscalationsWithoutASeatOnABody() {
        Issue issue = new Issue(
                BaseEntity.newId(), "ERE-ISS-1", erewash, Issue.Kind.BARRIER, "Owned", "In the way", lead, DAY);
        em.persist(issue);
        made++;
        em.persist(new Escalation(
                BaseEntity.newId(),
                "ESC-" + made,
                new EscalationSubject(SubjectKind.ISSUE, "ERE-ISS-1", "Owned", "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", null),
                now(erewash, 3),
                null));
        flushAndClear();

        assertThat(queries(false).about(SubjectKind.ISSUE, "ERE-ISS-1"))
                .extracting(EscalationRow::reference)
                .containsExactly("ESC-1");
        somebody = -1;
        assertThat(queries(false).about(SubjectKind.ISSUE, "ERE-ISS-1")).isEmpty();
    }

    @ParameterizedTest(name = "raised on {0}")
    @CsvSource({
        // Christmas Day, the weekend and the Monday in place of Boxing Day
        "2026-12-21, 2026-12-30",
        // New Year's Day and a weekend
        "2026-12-29, 2027-01-06",
        // Good Friday to Easter Monday
        "2026-04-01, 2026-04-10",
        // raised on a bank holiday
        "2026-04-06, 2026-04-13",
        "2026-03-02, 2026-03-09"
    })
    void isToBeAcknowledgedWithinFiveWorkingDaysWhateverHolidaysFallThere(LocalDate raised, LocalDate by) {
        raised(erewash, (int) ChronoUnit.DAYS.between(raised, DAY), false);
        flushAndClear();

        EscalationRow row = desk(DeskList.WAITING, 1, 25).page().rows().get(0);
        assertThat(row.raisedOn()).isEqualTo(raised);
        assertThat(row.acknowledgeBy()).isEqualTo(by);
        assertThat(row.overdueOn(by)).isFalse();
        assertThat(row.overdueOn(by.plusDays(1))).isTrue();
    }

    private Escalation raised(Body from, int daysAgo, boolean urgent) {
        made++;
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-" + made,
                new EscalationSubject(SubjectKind.ACTION, "ACTION-" + made, "Title " + made, "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", urgent ? "Unsafe" : null),
                now(from, daysAgo),
                null);
        em.persist(escalation);
        return escalation;
    }

    private void sentOn(Escalation escalation) {
        escalation.escalateOnward(now(chairs, 15), "No money here either", null);
    }

    private Moment now(Body body, int daysAgo) {
        return new Moment(lead, body, Instant.parse("2026-03-02T10:00:00Z"), DAY.minusDays(daysAgo));
    }

    private List<String> shown(DeskList list) {
        return desk(list, 1, 25).page().rows().stream()
                .map(EscalationRow::reference)
                .toList();
    }

    private Desk desk(DeskList list, int number, int size) {
        return desk(list, DeskFilter.NONE, number, size);
    }

    private Desk desk(DeskList list, DeskFilter filter, int number, int size) {
        return wired(true).make(DeskQueries.class).desk(list, filter, new PageRequest(number, size));
    }

    private EscalationQueries queries(boolean maySee) {
        return wired(maySee).make(EscalationQueries.class);
    }

    private Wired wired(boolean maySee) {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(maySee ? List.of("/") : List.of(), List.of(), somebody == 0 ? lead.getId() : somebody);
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), "Lead", false, List.of());
            }

            @Override
            public Optional<Grant> chosen() {
                return Optional.of(new Grant(
                        acting.getId(),
                        acting.getCode(),
                        acting.getName(),
                        acting.getShortName(),
                        acting.getPath(),
                        Role.LEAD,
                        Set.of()));
            }
        };
        Clock clock = Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                return new EnumMap<>(applied);
            }
        };
        return Wired.on(em, access, user, clock, rules);
    }
}
