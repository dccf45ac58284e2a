package uk.dasv.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.TargetChanged;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingPlanned;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Who is told of what: everybody whom it concerns, nobody of what they did, and nobody twice. */
class NewsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Person head = person("head");
    private final Person chair = person("chair");
    private final Person deputy = person("deputy");
    private final Person secretary = person("secretary");
    private final Person member = person("member");
    private final Person lead = person("lead");
    private final Person officer = person("officer");
    private final Person owner = person("owner");
    private final Person former = person("former");
    private Wired wired;
    private Person me = chair;
    private long seen;

    private static Person person(String name) {
        return new Person(name, name + "@example.org", null, false);
    }

    @BeforeEach
    void aLineWithPeople() {
        List.of(board, chairs, erewash, head, chair, deputy, secretary, member, lead, officer, owner, former)
                .forEach(em::persist);
        sits(head, board, Role.LEAD);
        sits(chair, chairs, Role.LEAD);
        sits(deputy, chairs, Role.DEPUTY);
        sits(secretary, chairs, Role.SECRETARY);
        sits(member, chairs, Role.MEMBER);
        sits(lead, erewash, Role.LEAD);
        sits(lead, chairs, Role.MEMBER);
        sits(officer, erewash, Role.SECRETARY);
        em.persist(new Membership(former, chairs, Role.LEAD, TODAY.minusYears(2), TODAY.minusDays(1)));
        em.persist(new Issue(
                BaseEntity.newId(), "ERE-ISS-01", erewash, Issue.Kind.BARRIER, "An issue", "It stops", owner, TODAY));
        flushAndClear();
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(me.getId(), me.getName(), false, List.of());
            }
        };
        Transactions transactions = new Transactions() {
            @Override
            public <T> T separate(Callable<T> work) throws Exception {
                T result = work.call();
                em.flush();
                return result;
            }
        };
        wired = Wired.on(em, CLOCK, user, transactions, Heard.<Object>by());
    }

    @Test
    void whatComesBeforeABodyIsToldToWhoActsForItAndWhatIsUrgentToChairAndDeputyApart() {
        raise(null);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chair ESCALATION_RAISED ESC-1",
                        "deputy ESCALATION_RAISED ESC-1",
                        "secretary ESCALATION_RAISED ESC-1");

        raise("Unsafe");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chair ESCALATION_URGENT ESC-2",
                        "deputy ESCALATION_URGENT ESC-2",
                        "secretary ESCALATION_RAISED ESC-2");
    }

    @Test
    void itsWayIsToldToWhoeverItCameFromAndToTheOwnerOfWhatItIsAbout() {
        Escalation escalation = raise(null);
        told();
        step(escalation, StepKind.ACKNOWLEDGED, chair, e -> e.acknowledge(now(chair, chairs)));
        assertThat(told())
                .containsExactlyInAnyOrder("lead ESCALATION_ACKNOWLEDGED ESC-1", "owner ESCALATION_ACKNOWLEDGED ESC-1");

        step(escalation, StepKind.ESCALATED, chair, e -> e.escalateOnward(now(chair, chairs), "Not ours either", null));
        assertThat(told())
                .as("who sits above is told that it came, once")
                .containsExactlyInAnyOrder(
                        "head ESCALATION_RAISED ESC-1",
                        "deputy ESCALATION_ESCALATED ESC-1",
                        "lead ESCALATION_ESCALATED ESC-1",
                        "owner ESCALATION_ESCALATED ESC-1");

        step(escalation, StepKind.RESOLVED, head, e -> e.resolve(now(head, board), "So be it"));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chair ESCALATION_RESOLVED ESC-1",
                        "deputy ESCALATION_RESOLVED ESC-1",
                        "lead ESCALATION_RESOLVED ESC-1",
                        "owner ESCALATION_RESOLVED ESC-1");

        step(escalation, StepKind.CLOSED, lead, e -> e.close(now(lead, erewash), "Done"));
        assertThat(told())
                .contains("head ESCALATION_CLOSED ESC-1", "secretary ESCALATION_CLOSED ESC-1")
                .noneMatch(line -> line.startsWith("lead"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherTargetMeetingIsToldWithBothDaysToWhoWaitsForIt() {
        Escalation escalation = raise(null);
        told();
        wired.make(EscalationNews.class)
                .onTarget(new TargetChanged(escalation.getId(), TODAY.plusDays(20), TODAY.plusDays(50)));
        assertThat(told()).containsExactlyInAnyOrder("lead TARGET_CHANGED ESC-1", "owner TARGET_CHANGED ESC-1");
        me = owner;
        assertThat(queries()
                        .list(new NoticeQueries.Wanted(null, false), PageRequest.number(1))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.before(), row.after()))
                        .containsExactly(TODAY.plusDays(20), TODAY.plusDays(50)));
    }

    @Test
    void allMembersAreToldOfAMeetingAndWhatWasToldBeforeLeadsToItsNewDay() {
        Meeting meeting = meeting(20, 13);
        planned(MeetingPlanned.What.BOOKED, meeting, null);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chair MEETING_BOOKED CG 2026-07-22",
                        "deputy MEETING_BOOKED CG 2026-07-22",
                        "member MEETING_BOOKED CG 2026-07-22",
                        "lead MEETING_BOOKED CG 2026-07-22");

        meeting.move(TODAY.plusDays(21), TODAY.plusDays(13), "Online", TODAY);
        em.flush();
        planned(MeetingPlanned.What.MOVED, meeting, TODAY.plusDays(20));
        assertThat(told()).hasSize(4).allMatch(line -> line.endsWith("MEETING_MOVED CG 2026-07-23"));
        me = member;
        assertThat(queries()
                        .list(new NoticeQueries.Wanted(NoticeKind.Group.MEETINGS, true), PageRequest.number(1))
                        .rows())
                .extracting(NoticeRow::href)
                .containsOnly("/meetings/meeting?body=CG&on=2026-07-23");
    }

    @Test
    void remindersAreGivenOnceHoweverOftenTheirTimeComes() {
        meeting(14, 7);
        meeting(40, 8);
        Escalation late = raise(null, TODAY.minusDays(30));
        told();

        Reminders reminders = wired.make(Reminders.class);
        reminders.remind();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chair PAPERS_DUE CG 2026-07-16",
                        "deputy PAPERS_DUE CG 2026-07-16",
                        "secretary PAPERS_DUE CG 2026-07-16",
                        "lead PAPERS_DUE CG 2026-07-16",
                        "officer PAPERS_DUE CG 2026-07-16",
                        "chair ESCALATION_LATE ESC-1",
                        "deputy ESCALATION_LATE ESC-1",
                        "secretary ESCALATION_LATE ESC-1",
                        "lead ESCALATION_LATE ESC-1");
        reminders.remind();
        assertThat(told()).isEmpty();

        step(late, StepKind.ESCALATED, chair, e -> e.escalateOnward(now(chair, chairs), "Not ours", null));
        told();
        reminders.remind();
        assertThat(told()).as("it came to the next body just now").isEmpty();
    }

    @Test
    void peopleSayWhatTheyHaveReadAndOnlyOfTheirOwn() {
        raise(null);
        raise(null);
        raise(null);
        flushAndClear();
        List<NoticeRow> unread = unread();
        assertThat(unread).extracting(NoticeRow::reference).containsExactly("ESC-3", "ESC-2", "ESC-1");
        Notices notices = wired.make(Notices.class);
        notices.read(unread.get(0).id());
        long looked = BaseEntity.newId();
        flushAndClear();
        assertThat(queries()
                        .list(new NoticeQueries.Wanted(null, true), PageRequest.number(1))
                        .rows())
                .extracting(NoticeRow::reference)
                .as("what is unread first")
                .containsExactly("ESC-2", "ESC-1", "ESC-3");
        raise(null);
        em.flush();
        notices.readAll(new Notices.ReadAll(NoticeKind.Group.MEETINGS, looked));
        assertThat(queries().unread()).isEqualTo(3);
        notices.readAll(new Notices.ReadAll(null, looked));
        em.clear();
        assertThat(unread())
                .extracting(NoticeRow::reference)
                .as("what came meanwhile")
                .containsExactly("ESC-4");

        me = lead;
        assertThat(unread()).isEmpty();
        assertThatThrownBy(() -> notices.read(unread.get(1).id())).isInstanceOf(NotFound.class);
    }

    private List<NoticeRow> unread() {
        return queries()
                .list(new NoticeQueries.Wanted(null, false), PageRequest.number(1))
                .rows();
    }

    private NoticeQueries queries() {
        return wired.make(NoticeQueries.class);
    }

    private Escalation raise(String urgent) {
        return raise(urgent, TODAY);
    }

    private int raised;

    private Escalation raise(String urgent, LocalDate on) {
        raised++;
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-" + raised,
                new EscalationSubject(
                        SubjectKind.ISSUE, raised == 1 ? "ERE-ISS-01" : "ERE-ISS-9" + raised, "An issue", "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", urgent),
                new Moment(
                        em.find(Person.class, lead.getId()), em.find(Body.class, erewash.getId()), CLOCK.instant(), on),
                null);
        em.persist(escalation);
        em.flush();
        wired.make(EscalationNews.class)
                .onMoved(new EscalationMoved(escalation.getId(), StepKind.RAISED, lead.getId()));
        return escalation;
    }

    private void step(Escalation escalation, StepKind kind, Person by, Consumer<Escalation> verb) {
        verb.accept(em.find(Escalation.class, escalation.getId()));
        em.flush();
        wired.make(EscalationNews.class).onMoved(new EscalationMoved(escalation.getId(), kind, by.getId()));
    }

    private void planned(MeetingPlanned.What what, Meeting meeting, LocalDate before) {
        wired.make(MeetingNews.class).onPlanned(new MeetingPlanned(what, meeting.getId(), before, secretary.getId()));
    }

    private Meeting meeting(int days, int papers) {
        Meeting meeting = new Meeting(
                em.find(Body.class, chairs.getId()), TODAY.plusDays(days), TODAY.plusDays(papers), "Online");
        em.persist(meeting);
        em.flush();
        return meeting;
    }

    private Moment now(Person person, Body acting) {
        return new Moment(
                em.find(Person.class, person.getId()), em.find(Body.class, acting.getId()), CLOCK.instant(), TODAY);
    }

    /** What was told since this was asked last: to whom, why, and of what. */
    private List<String> told() {
        em.flush();
        List<String> told = new ArrayList<>();
        for (Object[] row : em.createQuery(
                        "SELECT p.name, n.kind, n.subjectRef, n.id FROM Notice n JOIN n.person p WHERE n.id > :seen ORDER BY n.id",
                        Object[].class)
                .setParameter("seen", seen)
                .getResultList()) {
            told.add(row[0] + " " + row[1] + " " + row[2]);
            seen = Math.max(seen, (Long) row[3]);
        }
        return told;
    }

    private void sits(Person person, Body body, Role role) {
        em.persist(new Membership(person, body, role, TODAY.minusYears(1), null));
    }
}
