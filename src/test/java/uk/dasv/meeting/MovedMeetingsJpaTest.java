package uk.dasv.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.escalation.TargetChanged;
import uk.dasv.escalation.TargetMeeting;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.agenda.CarryForward;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Meetings that were booked, moved and cancelled, and where that leaves the escalations that wait for them. */
class MovedMeetingsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final List<String> audited = new ArrayList<>();
    private final List<Long> changed = new ArrayList<>();
    private final List<TargetChanged> told = new ArrayList<>();
    private int raised;

    @BeforeEach
    void aLineThatMeetsTwice() {
        List.of(board, chairs, erewash, lead).forEach(em::persist);
        book(20);
        book(50);
        audited.clear();
        changed.clear();
    }

    @Test
    void aMoveIsKeptUnderTheDayItWasToMeetAndToldToAllWhoGoByIt() {
        move(20, 30, 24, "Hall booked twice");

        assertThat(meeting(30).getPaperDeadline()).isEqualTo(TODAY.plusDays(24));
        assertThat(audited)
                .containsExactly("MOVED MEETING CG 2026-07-22: Meets on 2026-07-22 > 2026-08-01;"
                        + " Paper deadline 2026-07-15 > 2026-07-26 (Hall booked twice)");
        assertThat(changed).containsExactly(chairs.getId());
    }

    @Test
    void aBodyMeetsOnceOnADayAndTheDayOfACancelledMeetingIsFree() {
        refused("meetsOn constraint.meeting", () -> move(20, 50, 40, "Mistaken"));
        em.clear();
        cancel(50);
        assertThat(audited)
                .containsExactly("STATE_CHANGED MEETING CG 2026-08-21: State Scheduled > Cancelled (Nobody can come)");
        move(20, 50, 40, "Later is better");
        cancel(50);
        book(50);
        assertThat(em.createQuery("SELECT COUNT(m) FROM Meeting m WHERE m.meetsOn = :day", Long.class)
                        .setParameter("day", TODAY.plusDays(50))
                        .getSingleResult())
                .isEqualTo(3);
    }

    @Test
    void aMoveSaysSomethingNewOnADayToCome() {
        refused("meetsOn meeting.notMoved", () -> move(20, 20, 13, "Nothing"));
        em.clear();
        refused("meetsOn meeting.movedToPast", () -> move(20, -1, -2, "Back"));
        em.clear();
        refused("paperDeadline meeting.deadlineAfterMeeting", () -> move(20, 30, 31, "Late"));
        assertThat(changed).isEmpty();
    }

    @Test
    void whoSawItBeforeAnotherStepIsToldSoAndOfAnotherBodyItIsNotFound() {
        Meeting seen = meeting(20);
        long version = seen.getVersion();
        move(20, 21, 14, "First");
        assertThatThrownBy(() -> desk().cancel(new MeetingBook.Cancel("CG", seen.getId(), version, "Second")))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> desk().cancel(new MeetingBook.Cancel("GB", seen.getId(), version + 1, "Not ours")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWaitsGoesToTheFirstMeetingItCanReachNow() {
        Escalation waiting = raise();
        assertThat(target(waiting)).isEqualTo(TODAY.plusDays(20));
        audited.clear();

        move(20, 60, 45, "Hall booked twice");
        assertThat(target(waiting)).isEqualTo(TODAY.plusDays(50));
        assertThat(audited).last().asString().startsWith("CHANGED ESCALATION ESC-1: Target meeting");

        move(50, 5, -3, "Earlier, with papers in already");
        assertThat(target(waiting)).as("its papers were due before it came").isEqualTo(TODAY.plusDays(60));

        cancel(60);
        assertThat(target(waiting)).isNull();
        book(70);
        assertThat(target(waiting)).isEqualTo(TODAY.plusDays(70));
    }

    @Test
    void whatWasSettledForAMeetingMovesWithItAndIsFreedWhenItIsCancelled() {
        Escalation onAgenda = raise();
        onAgenda = em.find(Escalation.class, onAgenda.getId());
        onAgenda.putOnAgenda(now(), meeting(20));
        Escalation deferred = em.find(Escalation.class, raise().getId());
        deferred.defer(now(), meeting(50), "We hear the provider first");
        flushAndClear();

        audited.clear();
        move(20, 25, 18, "Hall booked twice");
        assertThat(target(onAgenda)).isEqualTo(TODAY.plusDays(25));
        assertThat(audited)
                .as("who was told a day is told another")
                .last()
                .isEqualTo("CHANGED ESCALATION ESC-1: Target meeting 2026-07-22 > 2026-07-27"
                        + " (The meetings of Chairs Group have changed)");
        assertThat(told).containsExactly(new TargetChanged(onAgenda.getId(), TODAY.plusDays(20), TODAY.plusDays(25)));
        book(70);
        cancel(25);
        cancel(50);

        assertThat(em.find(Escalation.class, onAgenda.getId()).getState()).isEqualTo(EscalationState.RAISED);
        assertThat(em.find(Escalation.class, deferred.getId()).getState()).isEqualTo(EscalationState.DEFERRED);
        assertThat(target(onAgenda)).isEqualTo(TODAY.plusDays(70));
        assertThat(target(deferred)).isEqualTo(TODAY.plusDays(70));
    }

    @Test
    void whoMovesItReadsWhatItCarriesAsFarAsTheyMaySeeIt() {
        raise();
        PlannedMeeting planned = queries(true).on("CG", TODAY.plusDays(20));
        assertThat(planned.escalations().all()).isEqualTo(1);
        assertThat(planned.escalations().items()).containsExactly(new PlannedMeeting.Item("ESC-1", "An action"));
        assertThat(planned.toCome()).isTrue();
        PlannedMeeting unseen = queries(false).on("CG", TODAY.plusDays(20));
        assertThat(unseen.escalations().items()).isEmpty();
        assertThat(unseen.escalations().others()).isEqualTo(1);
        assertThat(queries(true).on("CG", TODAY.plusDays(50)).escalations().all())
                .isZero();

        cancel(20);
        assertThatThrownBy(() -> queries(true).on("CG", TODAY.plusDays(20))).isInstanceOf(NotFound.class);
        assertThat(queries(true).again("CG", planned.id()).state()).isEqualTo(Meeting.State.CANCELLED);
    }

    private void book(int days) {
        desk().book(new MeetingBook.Book("CG", TODAY.plusDays(days), TODAY.plusDays(days - 7), "Online"));
        flushAndClear();
    }

    private void move(int from, int to, int papers, String why) {
        Meeting meeting = meeting(from);
        desk().move(new MeetingBook.Move(
                "CG",
                meeting.getId(),
                meeting.getVersion(),
                TODAY.plusDays(to),
                TODAY.plusDays(papers),
                "Online",
                why));
        flushAndClear();
    }

    private void cancel(int days) {
        Meeting meeting = meeting(days);
        desk().cancel(new MeetingBook.Cancel("CG", meeting.getId(), meeting.getVersion(), "Nobody can come"));
        flushAndClear();
    }

    private Meeting meeting(int days) {
        return em.createQuery("SELECT m FROM Meeting m WHERE m.takenOn = :day", Meeting.class)
                .setParameter("day", TODAY.plusDays(days))
                .getSingleResult();
    }

    private Escalation raise() {
        String number = String.valueOf(++raised);
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-" + number,
                new EscalationSubject(SubjectKind.ACTION, "ERE-" + number, "An action", "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", null),
                new Moment(
                        em.find(Person.class, lead.getId()),
                        em.find(Body.class, erewash.getId()),
                        Instant.EPOCH,
                        TODAY),
                em.createQuery("SELECT m FROM Meeting m ORDER BY m.meetsOn", Meeting.class)
                        .setMaxResults(1)
                        .getSingleResult());
        em.persist(escalation);
        flushAndClear();
        return escalation;
    }

    private Moment now() {
        return new Moment(
                em.find(Person.class, lead.getId()), em.find(Body.class, chairs.getId()), CLOCK.instant(), TODAY);
    }

    private LocalDate target(Escalation escalation) {
        Meeting target = em.find(Escalation.class, escalation.getId()).getTarget();
        return target == null ? null : target.getMeetsOn();
    }

    private static void refused(String fieldAndKey, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(
                        r.field().orElse("") + " " + r.key())
                .isEqualTo(fieldAndKey));
    }

    private PlannedMeetingQueries queries(boolean sees) {
        Access access = new Access() {
            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return sees
                        && thing.home().equals(erewash.getPath())
                        && thing.owners().equals(Set.of());
            }
        };
        return Wired.on(em, CLOCK, access).make(PlannedMeetingQueries.class);
    }

    private MeetingBook desk() {
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + c.before() + " > " + c.after())
                                        .toList())
                        + " (" + reason + ")");
            }
        };
        TargetMeeting targets =
                Wired.on(em, CLOCK, audit, Heard.<TargetChanged>by(told::add)).make(TargetMeeting.class);
        CarryForward carries = Wired.on(
                        em,
                        CLOCK,
                        audit,
                        new CurrentUser(),
                        new Access(),
                        new ExceptionRules(),
                        Heard.<EscalationMoved>by(e -> {}))
                .make(CarryForward.class);
        return Wired.on(
                        em,
                        CLOCK,
                        audit,
                        carries,
                        Heard.<MeetingsChanged>by(e -> changed.add(e.body()), targets::onMeetings))
                .make(MeetingBook.class);
    }
}
