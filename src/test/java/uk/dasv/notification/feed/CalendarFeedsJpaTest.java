package uk.dasv.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.MembershipStandings;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standings;
import uk.dasv.identity.SubjectKind;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** What calendar programs read, parsed again by the library that people's programs are like. */
class CalendarFeedsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, chairs);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final Membership seat = new Membership(lead, erewash, Role.LEAD, TODAY.minusYears(1), null);
    private final List<String> audited = new ArrayList<>();
    private Wired wired;

    @BeforeEach
    void aLineThatMeets() {
        List.of(board, chairs, erewash, derby, lead, seat).forEach(em::persist);
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference);
            }
        };
        Standings standings = Wired.on(em, CLOCK).make(MembershipStandings.class);
        CurrentUser user = Wired.on(em, CLOCK, standings).make(CurrentUser.class);
        Access access = new Access() {
            @Override
            public uk.dasv.identity.Scope scope(uk.dasv.identity.Permission permission) {
                return new uk.dasv.identity.Scope(List.of("/GB/CG/ERE/"), List.of("/GB/CG/", "/GB/"), null);
            }
        };
        wired = Wired.on(em, CLOCK, audit, user, access, Heard.<Object>by());
        user.become(lead.getId(), null);
    }

    @Test
    void aPersonReadsTheMeetingsOfTheBodiesTheySitOnAsWholeDaysWithTheDaysOfTheirPapers() throws Exception {
        meeting(erewash, 20);
        meeting(derby, 21);
        flushAndClear();
        String secret = made();

        List<VEvent> events = events(read(secret, null));

        assertThat(events)
                .extracting(event -> event.getSummary().getValue() + " "
                        + event.getDateTimeStart().getDate())
                .containsExactly("Papers due: Erewash 2026-07-15", "Erewash meets 2026-07-22");
        DtStart<?> start = (DtStart<?>) events.get(1).getDateTimeStart();
        assertThat(start.getDate()).isInstanceOf(LocalDate.class);
        assertThat(start.toString()).contains("VALUE=DATE");
        assertThat(events.get(1).getDateTimeEnd().getDate()).isEqualTo(TODAY.plusDays(21));
        assertThat(events.get(1).getDescription().getValue()).endsWith("/meetings/meeting?body=ERE&on=2026-07-22");
        assertThat(read(secret, null)).doesNotContain("PLACE-MARKER").isEqualTo(read(secret, null));
        assertThat(audited).containsExactly("CREATED PERSON lead@example.org");
    }

    @Test
    void aMeetingThatMovedKeepsItsNameWithAHigherSequenceAndACancelledOneSaysSo() throws Exception {
        Meeting moving = meeting(erewash, 20);
        Meeting gone = meeting(erewash, 40);
        flushAndClear();
        String secret = made();
        VEvent before = meets(secret, 20);
        em.find(Meeting.class, moving.getId()).move(TODAY.plusDays(27), TODAY.plusDays(20), "Elsewhere", TODAY);
        em.find(Meeting.class, gone.getId()).cancel(TODAY);
        flushAndClear();

        VEvent after = meets(secret, 27);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
        VEvent cancelled = meets(secret, 40);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void oneBodyAloneIsReadAsFarAsItsMeetingsMayBeKnown() throws Exception {
        meeting(chairs, 10);
        meeting(derby, 11);
        flushAndClear();
        String secret = made();

        assertThat(events(read(secret, "CG"))).hasSize(2);
        assertThat(feeds().read(secret, "DER")).isEmpty();
        assertThat(feeds().read(secret, "NONE")).isEmpty();
    }

    @Test
    void anAddressThatIsWrongTakenBackReplacedOrALeaversHoldsNothing() {
        meeting(erewash, 20);
        String first = made();
        assertThat(feeds().read("x".repeat(32), null)).isEmpty();
        String second = made();
        assertThat(feeds().read(first, null)).as("replaced").isEmpty();
        assertThat(feeds().read(second, null)).isPresent();

        em.find(Person.class, lead.getId()).leave(TODAY);
        em.flush();
        assertThat(feeds().read(second, null)).as("has left").isEmpty();
        em.find(Person.class, lead.getId()).comeBack();
        em.flush();
        wired.make(CurrentUser.class).become(lead.getId(), null);
        addresses().takeBack();
        em.flush();
        assertThat(feeds().read(second, null)).as("taken back").isEmpty();
        assertThat(addressesOf()).allMatch(hash -> hash.length() == 64 && !hash.equals(second));
    }

    private List<String> addressesOf() {
        return em.createQuery("SELECT a.tokenHash FROM CalendarAddress a ORDER BY a.id", String.class)
                .getResultList();
    }

    private Meeting meeting(Body body, int days) {
        Meeting meeting = new Meeting(body, TODAY.plusDays(days), TODAY.plusDays(days - 7), "PLACE-MARKER");
        em.persist(meeting);
        return meeting;
    }

    /** The secret of an address that was just made, as the person finds it in what they are shown. */
    private String made() {
        wired.make(CurrentUser.class).become(lead.getId(), null);
        String address = addresses().make();
        em.flush();
        assertThat(address).matches("https?://[^/]+/calendar/[A-Za-z0-9_-]{32}\\.ics");
        return address.replaceFirst(".*/", "").replace(".ics", "");
    }

    private CalendarAddresses addresses() {
        return wired.make(CalendarAddresses.class);
    }

    private CalendarFeeds feeds() {
        return wired.make(CalendarFeeds.class);
    }

    private String read(String secret, String body) {
        Optional<String> calendar = feeds().read(secret, body);
        assertThat(calendar).isPresent();
        return calendar.get();
    }

    private VEvent meets(String secret, int days) throws Exception {
        return events(read(secret, null)).stream()
                .filter(event -> event.getSummary().getValue().endsWith("meets")
                        && event.getDateTimeStart().getDate().equals(TODAY.plusDays(days)))
                .findFirst()
                .orElseThrow();
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .sorted(Comparator.comparing(
                        event -> event.getDateTimeStart().getDate().toString()))
                .toList();
    }
}
