package uk.dasv.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.TargetChanged;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingPlanned;
import uk.dasv.plan.several.OwnerTold;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SchemaMigration;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.TestDatabase;

/**
 * Mail on a real MySQL and a real SMTP server: what is told is sent once, in order, whatever stops or is away. What people have
 * typed is the word MARKER everywhere, and no mail has it.
 */
class MailJpaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private static EntityManagerFactory factory;
    private static GreenMail server;
    private static int port;

    private final MovableClock clock = new MovableClock("2026-07-02T11:00:00Z");
    private final Post post = new Post() {
        @Override
        Optional<MailSettings> settings() {
            return on
                    ? Optional.of(new MailSettings("127.0.0.1", port, null, null, false, "tracker@example.org"))
                    : Optional.empty();
        }
    };

    private boolean on = true;
    private final Body chairs = new Body("CG", "MARKER Chairs", "MARKER Chairs", Body.Kind.CHAIRS_GROUP, null);
    private final Body erewash = new Body("ERE", "MARKER Erewash", "MARKER", Body.Kind.DSAAG, chairs);
    private final Person chair = new Person("MARKER Chair", "chair@example.org", null, false);
    private final Person deputy = new Person("MARKER Deputy", "deputy@example.org", null, false);
    private final Person secretary = new Person("MARKER Secretary", "secretary@example.org", null, false);
    private final Person lead = new Person("MARKER Lead", "lead@example.org", null, false);
    private final Person officer = new Person("MARKER Officer", "officer@example.org", null, false);
    private final Membership seat = new Membership(chair, chairs, Role.LEAD, TODAY.minusYears(1), null);
    private MailNode node;
    private int raised;

    @BeforeAll
    static void aDatabaseAndAMailServer() {
        DataSource source = TestDatabase.MYSQL.freshDataSource();
        SchemaMigration.flyway(source).migrate();
        factory = OnDatabase.open(source);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterAll
    static void close() {
        server.stop();
        factory.close();
    }

    @BeforeEach
    void aLineWithPeople() throws Exception {
        post.clock = clock;
        node = new MailNode(factory, clock, post);
        node.work(() -> {
            List.of(chairs, erewash, chair, deputy, secretary, lead, officer).forEach(node.em::persist);
            node.em.persist(seat);
            node.em.persist(new Membership(deputy, chairs, Role.DEPUTY, TODAY.minusYears(1), null));
            node.em.persist(new Membership(secretary, chairs, Role.SECRETARY, TODAY.minusYears(1), null));
            node.em.persist(new Membership(lead, erewash, Role.LEAD, TODAY.minusYears(1), null));
            node.em.persist(new Membership(officer, erewash, Role.DEPUTY, TODAY.minusYears(1), null));
            return null;
        });
    }

    @AfterEach
    void empty() throws Exception {
        if (!server.isRunning()) {
            back();
        }
        server.purgeEmailFromAllMailboxes();
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        for (String table : List.of(
                "mail_message",
                "mail_choice",
                "notice",
                "escalation_step",
                "escalation_leg",
                "escalation",
                "meeting",
                "membership",
                "person")) {
            em.createNativeQuery("DELETE FROM " + table).executeUpdate();
        }
        em.createNativeQuery("DELETE FROM body WHERE parent_id IS NOT NULL").executeUpdate();
        em.createNativeQuery("DELETE FROM body").executeUpdate();
        em.getTransaction().commit();
        em.close();
    }

    @Test
    void anUrgentEscalationReachesTheReceivingChairAndDeputyInOneMailAtOnceAndNobodyElse() throws Exception {
        raise(true);
        node.round();
        node.round();

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        "chair@example.org: Urgent: ESC-1 waits for your decision",
                        "deputy@example.org: Urgent: ESC-1 waits for your decision");
        String text = GreenMailUtil.getBody(mails().get(0));
        assertThat(text).contains("/escalations/escalation?ref=ESC-1", "/notices/settings");
        assertThat(mails().get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void theRestGoesInOneDigestInTheMorningOfTheNextWorkingDayWithALineEach() throws Exception {
        raise(false);
        raise(false);
        raise(false);
        node.round();
        assertThat(sent()).isEmpty();

        clock.set("2026-07-03T06:01:00Z");
        node.round();

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        "chair@example.org: DASV Delivery Tracker: 3 things to know",
                        "deputy@example.org: DASV Delivery Tracker: 3 things to know",
                        "secretary@example.org: DASV Delivery Tracker: 3 things to know");
        assertThat(references(mails().get(0))).containsExactly("ESC-1", "ESC-2", "ESC-3");
    }

    @Test
    void nobodyGetsASecondDigestOnADay() throws Exception {
        raise(false);
        clock.set("2026-07-03T06:01:00Z");
        node.round();
        // written before seven, and seen only now
        raise(false);
        node.work(() -> node.em
                .createNativeQuery(
                        "UPDATE mail_message SET due_at = '2026-07-03 06:00:00', next_try_at = '2026-07-03 06:00:00'"
                                + " WHERE state = 'WAITING'")
                .executeUpdate());
        node.round();
        assertThat(sent()).hasSize(3);

        clock.set("2026-07-06T06:01:00Z");
        node.round();
        assertThat(sent()).hasSize(6);
    }

    @Test
    void aMailServerThatIsAwayForAnHourLosesNothingSendsNothingTwiceAndKeepsTheOrder() throws Exception {
        server.stop();
        for (int i = 0; i < 4; i++) {
            raise(true);
            node.round();
            clock.goOn(Duration.ofMinutes(15));
            node.round();
        }
        assertThat(node.ledger("m.state")).doesNotContain("SENT", "FAILED", "CANCELLED");
        assertThat(node.ledger("m.failure")).anyMatch(words -> words.contains("connect"));

        back();
        for (int i = 0; i < 40; i++) {
            node.round();
            clock.goOn(Duration.ofMinutes(1));
        }

        for (Person one : List.of(chair, deputy)) {
            assertThat(sent().stream().filter(mail -> mail.startsWith(one.getEmail())))
                    .containsExactly(
                            one.getEmail() + ": Urgent: ESC-1 waits for your decision",
                            one.getEmail() + ": Urgent: ESC-2 waits for your decision",
                            one.getEmail() + ": Urgent: ESC-3 waits for your decision",
                            one.getEmail() + ": Urgent: ESC-4 waits for your decision");
        }
        assertThat(sent()).hasSize(8);
        assertThat(node.ledger("m.failure")).containsOnly("null");
    }

    @Test
    void aNodeThatStopsBetweenSendingAndSayingSoHasItSentAgainUnderTheSameMessageId() throws Exception {
        raise(true);
        Parcel first = node.claim(chair).orElseThrow();
        post.send(first);
        // it stops here

        MailNode other = new MailNode(factory, clock, post);
        assertThat(other.claim(chair)).as("while the claim holds").isEmpty();
        clock.goOn(MailQueue.CLAIM);
        assertThat(other.claim(chair)).as("in a minute").isEmpty();
        clock.goOn(Duration.ofMinutes(2));
        Parcel again = other.claim(chair).orElseThrow();
        post.send(again);
        other.queue().sent(again);

        assertThat(again.messageId()).isEqualTo(first.messageId()).startsWith("<dasv.");
        assertThat(mails()).extracting(MimeMessage::getMessageID).containsExactly(first.messageId(), first.messageId());
        other.round();
        assertThat(sent().stream().filter(mail -> mail.startsWith("chair"))).hasSize(2);
    }

    @Test
    void twoNodesAtOnceSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            raise(true);
            raise(false);
        }
        clock.set("2026-07-03T06:01:00Z");
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                MailNode each = new MailNode(factory, clock, post);
                rounds.add(nodes.submit(() -> {
                    together.await();
                    each.round();
                    return null;
                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            nodes.shutdown();
        }
        node.round();

        assertThat(sent())
                .as("six each at once, a digest each")
                .hasSize(2 * 6 + 3)
                .doesNotHaveDuplicates();
        assertThat(node.ledger("m.state")).containsOnly("SENT");
    }

    @Test
    void whatHasNoReasonAnyMoreIsCancelledWithTheReason() throws Exception {
        Escalation withdrawn = raise(true);
        Escalation read = raise(true);
        raise(true);
        take(withdrawn, StepKind.WITHDRAWN, lead, e -> e.withdraw(now(lead, erewash), "MARKER"));
        node.work(() -> node.em
                .createQuery("UPDATE Notice n SET n.readAt = :now WHERE n.subjectRef = :read AND n.person = :deputy")
                .setParameter("now", clock.instant())
                .setParameter("read", read.getReference())
                .setParameter("deputy", deputy)
                .executeUpdate());
        node.work(() -> {
            node.em.find(Membership.class, seat.getId()).end(TODAY.minusDays(1));
            return null;
        });
        node.round();

        assertThat(sent()).containsExactly("deputy@example.org: Urgent: ESC-3 waits for your decision");
        assertThat(node.ledger("m.person.email, m.notice.subjectRef, m.cancelledWhy"))
                .contains(
                        "chair@example.org ESC-1 LEFT",
                        "chair@example.org ESC-2 LEFT",
                        "chair@example.org ESC-3 LEFT",
                        "deputy@example.org ESC-1 NO_LONGER_SO",
                        "deputy@example.org ESC-2 READ");
    }

    @Test
    void whoHasLeftGetsNothingAndACancelledMeetingIsToldInsteadOfBooked() throws Exception {
        Meeting meeting = booked(20);
        node.work(() -> {
            node.em.find(Person.class, secretary.getId()).leave(TODAY);
            return null;
        });
        node.work(() -> {
            node.em.find(Meeting.class, meeting.getId()).cancel(TODAY);
            node.em.flush();
            node.planned(new MeetingPlanned(
                    MeetingPlanned.What.CANCELLED, meeting.getId(), meeting.getMeetsOn(), deputy.getId()));
            return null;
        });
        clock.set("2026-07-03T06:01:00Z");
        node.round();

        assertThat(sent()).containsExactly("chair@example.org: DASV Delivery Tracker: one thing to know");
        assertThat(GreenMailUtil.getBody(mails().get(0))).contains("CG: does not meet on 22 July 2026");
    }

    @Test
    void peopleAreToldAsTheyChoseAndWhatWaitsFollowsTheirChoice() throws Exception {
        assertThat(node.choicesOf(chair).mine())
                .isEqualTo(new MailChoices.Chosen(true, MailRhythm.DAILY, "chair@example.org", true));
        choose(secretary, true, MailRhythm.NONE);
        choose(deputy, false, MailRhythm.WEEKLY);
        raise(false);
        raise(true);
        choose(chair, true, MailRhythm.NONE);

        clock.set("2026-07-03T06:01:00Z");
        node.round();
        assertThat(sent()).containsExactly("chair@example.org: Urgent: ESC-2 waits for your decision");
        clock.set("2026-07-06T06:01:00Z");
        node.round();
        assertThat(sent()).hasSize(2).contains("deputy@example.org: DASV Delivery Tracker: 2 things to know");
        assertThat(node.ledger("m.cancelledWhy")).contains("NOT_WANTED");
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceWithWordsAndCanBeTriedAgain() throws Exception {
        node.work(() -> {
            node.em.find(Person.class, chair.getId()).describe("Chair", "not an address", null, false);
            return null;
        });
        raise(true);
        node.round();

        assertThat(sent()).containsExactly("deputy@example.org: Urgent: ESC-1 waits for your decision");
        MailMessage failed = node.em
                .createQuery("SELECT m FROM MailMessage m WHERE m.state = :failed", MailMessage.class)
                .setParameter("failed", MailState.FAILED)
                .getSingleResult();
        assertThat(node.ledger("m.failure"))
                .anyMatch(words -> words.toLowerCase().contains("address"));
        node.work(() -> {
            node.em.find(Person.class, chair.getId()).describe("Chair", "chair@example.org", null, false);
            return null;
        });
        node.work(() -> {
            node.deskOf(deputy).again(new MailDesk.Again(failed.getId(), failed.getVersion()));
            return null;
        });
        node.round();
        assertThat(sent()).hasSize(2).contains("chair@example.org: Urgent: ESC-1 waits for your decision");
    }

    @Test
    void aTestMailIsSentOnceHoweverOftenItIsAskedForAndNotWithoutAServer() throws Exception {
        long id = BaseEntity.newId();
        for (int click = 0; click < 2; click++) {
            node.work(() -> {
                node.deskOf(chair).test(id);
                return null;
            });
        }
        node.round();
        assertThat(sent()).containsExactly("chair@example.org: DASV Delivery Tracker: test mail");

        on = false;
        assertThatThrownBy(() -> node.deskOf(chair).test(BaseEntity.newId()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.key()).isEqualTo("mail.off"));
        raise(true);
        on = true;
        node.round();
        assertThat(sent()).as("nothing old goes out when a server comes").hasSize(1);
    }

    @Test
    void noMailHasAnythingThatSomebodyTyped() throws Exception {
        Meeting first = booked(6);
        Meeting second = booked(60);
        node.remind();
        Escalation one = raise(true);
        take(one, StepKind.ACKNOWLEDGED, chair, e -> e.acknowledge(now(chair, chairs)));
        take(one, StepKind.PUT_ON_AGENDA, chair, e -> e.putOnAgenda(now(chair, chairs), managed(second)));
        take(one, StepKind.DEFERRED, chair, e -> e.defer(now(chair, chairs), managed(second), "MARKER"));
        take(one, StepKind.RESOLVED, chair, e -> e.resolve(now(chair, chairs), "MARKER"));
        take(one, StepKind.CLOSED, lead, e -> e.close(now(lead, erewash), "MARKER"));
        Escalation two = raise(false);
        node.work(() -> {
            node.target(new TargetChanged(two.getId(), first.getMeetsOn(), null));
            node.owner(
                    new OwnerTold(OwnerTold.What.ACTION_GIVEN, "ERE-PREV-01", "MARKER", officer.getId(), lead.getId()));
            return null;
        });
        take(two, StepKind.RETURNED, chair, e -> e.giveBack(now(chair, chairs), "MARKER"));
        node.work(() -> {
            Meeting moving = managed(second);
            moving.move(TODAY.plusDays(61), TODAY.plusDays(50), "MARKER", TODAY);
            node.em.flush();
            node.planned(
                    new MeetingPlanned(MeetingPlanned.What.MOVED, second.getId(), TODAY.plusDays(60), deputy.getId()));
            return null;
        });
        node.round();
        clock.set("2026-07-03T06:01:00Z");
        node.round();

        assertThat(mails()).hasSizeGreaterThan(4);
        List<String> told = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            String whole = GreenMailUtil.getWholeMessage(mail);
            assertThat(whole).doesNotContain("MARKER").contains("text/plain");
            told.add(GreenMailUtil.getBody(mail));
        }
        assertThat(String.join("\n", told))
                .contains(
                        "ESC-1: decided",
                        "ESC-2: given back with advice",
                        "CG: papers for its next meeting are due on 5 July 2026",
                        "CG: the meeting of 31 August 2026 has changed. It is on 1 September 2026 now");
    }

    private Escalation raise(boolean urgent) throws Exception {
        String number = String.valueOf(++raised);
        return node.work(() -> {
            Escalation escalation = new Escalation(
                    BaseEntity.newId(),
                    "ESC-" + number,
                    new EscalationSubject(SubjectKind.ACTION, "ERE-" + number, "MARKER", "{}"),
                    new Request(AsksFor.DECISION, "MARKER", "MARKER", "MARKER", "MARKER", urgent ? "MARKER" : null),
                    now(lead, erewash),
                    null);
            node.em.persist(escalation);
            node.moved(new EscalationMoved(escalation.getId(), StepKind.RAISED, lead.getId()));
            return escalation;
        });
    }

    private void take(Escalation escalation, StepKind kind, Person by, java.util.function.Consumer<Escalation> step)
            throws Exception {
        node.work(() -> {
            step.accept(node.em.find(Escalation.class, escalation.getId()));
            node.moved(new EscalationMoved(escalation.getId(), kind, by.getId()));
            return null;
        });
    }

    private Moment now(Person person, Body acting) {
        return new Moment(
                node.em.find(Person.class, person.getId()),
                node.em.find(Body.class, acting.getId()),
                clock.instant(),
                TODAY);
    }

    private Meeting managed(Meeting meeting) {
        return node.em.find(Meeting.class, meeting.getId());
    }

    private Meeting booked(int days) throws Exception {
        return node.work(() -> {
            Meeting meeting = new Meeting(
                    node.em.find(Body.class, chairs.getId()), TODAY.plusDays(days), TODAY.plusDays(days - 3), "MARKER");
            node.em.persist(meeting);
            node.em.flush();
            node.planned(new MeetingPlanned(MeetingPlanned.What.BOOKED, meeting.getId(), null, deputy.getId()));
            return meeting;
        });
    }

    private void choose(Person person, boolean urgent, MailRhythm rest) throws Exception {
        node.work(() -> {
            node.choicesOf(person).choose(new MailChoices.Choose(urgent, rest));
            return null;
        });
    }

    private static void back() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** What arrived, for each person in the order in which it did: to whom, and the subject. */
    private static List<String> sent() throws Exception {
        List<String> sent = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            sent.add(mail.getAllRecipients()[0] + ": " + mail.getSubject());
        }
        return sent;
    }

    private static List<String> references(MimeMessage mail) {
        Matcher found = Pattern.compile("(?m)^(ESC-\\d+):").matcher(GreenMailUtil.getBody(mail));
        return Stream.iterate(found, Matcher::find, m -> m).map(m -> m.group(1)).toList();
    }
}
