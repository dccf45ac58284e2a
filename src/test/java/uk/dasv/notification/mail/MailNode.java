package uk.dasv.notification.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.TargetChanged;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingPlanned;
import uk.dasv.notification.EscalationNews;
import uk.dasv.notification.MeetingNews;
import uk.dasv.notification.NoticeOutbox;
import uk.dasv.notification.NoticesMade;
import uk.dasv.notification.Reminders;
import uk.dasv.plan.several.OwnerTold;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.Heard;
import uk.dasv.testing.Wired;

/** A node of the program that tells people and sends mail, with connections and transactions of its own. */
final class MailNode {

    final EntityManager em;
    private final Wired wired;
    private final Wired ledger;
    private long me;

    MailNode(EntityManagerFactory factory, Clock clock, Post post) {
        em = factory.createEntityManager();
        Transactions transactions = new Transactions() {
            @Override
            public <T> T separate(Callable<T> work) throws Exception {
                em.clear();
                em.getTransaction().begin();
                try {
                    T result = work.call();
                    em.flush();
                    em.getTransaction().commit();
                    return result;
                } catch (Exception e) {
                    if (em.getTransaction().isActive()) {
                        em.getTransaction().rollback();
                    }
                    throw e;
                }
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(me, "Somebody", false, List.of());
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                // what is written there is tested where it matters
            }
        };
        ledger = Wired.on(em, clock, post, transactions, user, audit);
        MailLedger writes = ledger.make(MailLedger.class);
        wired = Wired.on(em, clock, transactions, Heard.<NoticesMade>by(writes::onMade));
    }

    /** A use case: what is done in it stands with all that is told of it, or not at all. */
    <T> T work(Callable<T> step) throws Exception {
        return ledger.make(Transactions.class).separate(step);
    }

    void moved(EscalationMoved event) {
        wired.make(EscalationNews.class).onMoved(event);
    }

    void target(TargetChanged event) {
        wired.make(EscalationNews.class).onTarget(event);
    }

    void planned(MeetingPlanned event) {
        wired.make(MeetingNews.class).onPlanned(event);
    }

    void owner(OwnerTold event) {
        wired.make(NoticeOutbox.class).onOwnerTold(event);
    }

    void remind() {
        wired.make(Reminders.class).remind();
    }

    void round() throws Exception {
        ledger.make(MailRounds.class).send();
    }

    MailQueue queue() {
        return ledger.make(MailQueue.class);
    }

    MailChoices choicesOf(Person person) {
        me = person.getId();
        return ledger.make(MailChoices.class);
    }

    MailDesk deskOf(Person person) {
        me = person.getId();
        return ledger.make(MailDesk.class);
    }

    Optional<Parcel> claim(Person person) throws Exception {
        return queue().claim(person.getId());
    }

    List<String> ledger(String what) {
        em.clear();
        return em
                .createQuery("SELECT " + what + " FROM MailMessage m ORDER BY m.id", Object.class)
                .getResultList()
                .stream()
                .map(row -> row instanceof Object[] several
                        ? Stream.of(several).map(String::valueOf).collect(Collectors.joining(" "))
                        : String.valueOf(row))
                .toList();
    }
}
