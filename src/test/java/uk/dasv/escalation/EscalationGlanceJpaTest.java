package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.register.EscalationGlance;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** The numbers of My work about escalations, on rows of which each counts in one way. */
class EscalationGlanceJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final Meeting held = new Meeting(chairs, TODAY.minusDays(7), TODAY.minusDays(14), "Online");
    private final Meeting coming = new Meeting(chairs, TODAY.plusDays(7), TODAY.plusDays(1), "Online");
    private Body acting = chairs;
    private int made;

    @BeforeEach
    void whatWentBetweenThreeBodies() {
        List.of(board, chairs, erewash, lead, held, coming).forEach(em::persist);
        // waits, and went past its meeting; came before the day that is asked about
        raised(erewash, 40, false, held);
        // waits; urgent
        raised(erewash, 5, true, coming);
        // decided, for the DSAAG to act
        raised(erewash, 20, false, held).resolve(now(chairs, 10), "Decided");
        // acted on already
        Escalation over = raised(erewash, 25, false, held);
        over.giveBack(now(chairs, 12), "Try this");
        over.close(now(erewash, 2), "It worked");
        // withdrawn by who raised it
        raised(erewash, 15, false, coming).withdraw(now(erewash, 11), "Gone away");
        // sent on to the Board, which has answered nothing yet
        raised(erewash, 35, false, held).escalateOnward(now(chairs, 8), "Nor can we", null);
        // the group's own, answered by the Board
        raised(chairs, 29, false, null).giveBack(now(board, 3), "Find it yourselves");
        flushAndClear();
    }

    @Test
    void showsWhatTheBodyDecidesAndWhatItActsOnUrgentFirstThenTheOldest() {
        assertThat(toActOn()).containsExactly("ESC-2", "ESC-1", "ESC-7");
        acting = erewash;
        assertThat(toActOn()).containsExactly("ESC-3");
        acting = board;
        assertThat(toActOn()).containsExactly("ESC-6");
    }

    @Test
    void countsWhatCameAndWentSinceADay() {
        LocalDate day = TODAY.minusDays(30);

        // came: 2, 3, 4, 5; left: 3, 4, 5 and, sent on, 6; the Board answered 7; 1 went past its meeting
        assertThat(since(day)).isEqualTo(new EscalationGlance.Since(4, 4, 1, 1));
        assertThat(since(TODAY.minusDays(10))).isEqualTo(new EscalationGlance.Since(1, 1, 1, 1));
        acting = erewash;
        assertThat(since(day)).isEqualTo(new EscalationGlance.Since(0, 0, 3, 0));
        acting = board;
        assertThat(since(day)).isEqualTo(new EscalationGlance.Since(2, 1, 0, 0));
        assertThat(since(TODAY)).isEqualTo(new EscalationGlance.Since(0, 0, 0, 0));
        assertThat(since(TODAY).nothing()).isTrue();
    }

    private EscalationGlance.Since since(LocalDate day) {
        return glance().since(day);
    }

    private List<String> toActOn() {
        return glance().toActOn().stream().map(EscalationRow::reference).toList();
    }

    private Escalation raised(Body from, int daysAgo, boolean urgent, Meeting target) {
        made++;
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-" + made,
                new EscalationSubject(SubjectKind.ACTION, "ACTION-" + made, "Title " + made, "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", urgent ? "Unsafe" : null),
                now(from, daysAgo),
                target);
        em.persist(escalation);
        return escalation;
    }

    private Moment now(Body body, int daysAgo) {
        return new Moment(lead, body, Instant.parse("2026-03-02T10:00:00Z"), TODAY.minusDays(daysAgo));
    }

    private EscalationGlance glance() {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        CurrentUser user = new CurrentUser() {
            @Override
            public Optional<Grant> actingFor() {
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
        return Wired.on(em, clock, user).make(EscalationGlance.class);
    }
}
