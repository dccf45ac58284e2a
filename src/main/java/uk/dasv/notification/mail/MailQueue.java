package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.dasv.identity.Person;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.Transactions;

/**
 * What waits to be sent, one message of a person at a time and in the order in which it happened. Each step is a transaction of
 * its own, and none is open while a message is sent. Nodes take turns at a person by a lock on them, so that no two claim the
 * same and one person gets one digest a day.
 */
@ApplicationScoped
class MailQueue {

    /** Longer than a mail server may take; after that whoever claimed a message is taken to have stopped. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final List<Set<MailWay>> QUEUES =
            List.of(EnumSet.of(MailWay.AT_ONCE, MailWay.TEST), EnumSet.of(MailWay.DIGEST));

    @PersistenceContext
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    StillSo stillSo;

    @Inject
    MailText text;

    /** Those for whom something is due, whoever waits longest first. */
    List<Long> people() throws Exception {
        return transactions.separate(() -> em.createQuery(
                        "SELECT m.person.id FROM MailMessage m WHERE m.state IN :open AND m.dueAt <= :now"
                                + " GROUP BY m.person.id ORDER BY MIN(m.id)",
                        Long.class)
                .setParameter("open", EnumSet.of(MailState.WAITING, MailState.SENDING))
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** Claims the person's next message; empty when nothing can be sent to them now. */
    Optional<Parcel> claim(long personId) throws Exception {
        return transactions.separate(() -> {
            Person person = em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            List<MailMessage> open = open(person, now);
            open.stream()
                    .filter(row -> row.isAbandoned(now))
                    .forEach(row -> row.refused(
                            "It is not known whether this was sent: the tracker stopped while it sent it", now));
            if (open.stream().anyMatch(row -> row.getState() == MailState.SENDING)) {
                return Optional.empty();
            }
            for (Set<MailWay> queue : QUEUES) {
                Optional<Parcel> next = next(
                        person,
                        new ArrayList<>(open.stream()
                                .filter(row -> queue.contains(row.getWay()) && row.getState() == MailState.WAITING)
                                .toList()),
                        now);
                if (next.isPresent()) {
                    return next;
                }
            }
            return Optional.empty();
        });
    }

    private List<MailMessage> open(Person person, Instant now) {
        return em.createQuery(
                        "SELECT m FROM MailMessage m LEFT JOIN FETCH m.notice WHERE m.person = :person"
                                + " AND m.state IN :open AND m.dueAt <= :now ORDER BY m.id",
                        MailMessage.class)
                .setParameter("person", person)
                .setParameter("open", EnumSet.of(MailState.WAITING, MailState.SENDING))
                .setParameter("now", now)
                .getResultList();
    }

    private Optional<Parcel> next(Person person, List<MailMessage> queue, Instant now) {
        while (!queue.isEmpty()) {
            MailMessage first = queue.get(0);
            if (first.getNextTryAt().isAfter(now)) {
                // whatever comes after it waits as well, so that the order is kept
                return Optional.empty();
            }
            if (first.getWay() == MailWay.DIGEST && first.getMessageId() == null && hadDigest(person, now)) {
                queue.forEach(row -> row.putOff(MailRhythm.DAILY.nextAfter(now)));
                return Optional.empty();
            }
            List<MailMessage> together = together(first, queue);
            queue.removeAll(together);
            together.removeIf(row -> {
                Optional<Cancelled> why = stillSo.gone(row);
                why.ifPresent(reason -> row.cancel(reason, now));
                return why.isPresent();
            });
            if (!together.isEmpty()) {
                return Optional.of(parcel(person, together, now));
            }
        }
        return Optional.empty();
    }

    /** What goes in one message with the first: what went with it before, or all that waits for a digest. */
    private static List<MailMessage> together(MailMessage first, List<MailMessage> queue) {
        if (first.getMessageId() == null && first.getWay() != MailWay.DIGEST) {
            return new ArrayList<>(List.of(first));
        }
        return new ArrayList<>(queue.stream()
                .filter(row -> first.getMessageId() == null
                        ? row.getMessageId() == null
                        : first.getMessageId().equals(row.getMessageId()))
                .toList());
    }

    private Parcel parcel(Person person, List<MailMessage> together, Instant now) {
        MailMessage first = together.get(0);
        String id = first.getMessageId() != null ? first.getMessageId() : text.newId(first.getId());
        together.forEach(row -> row.claim(id, now.plus(CLAIM)));
        MailText.Letter letter = text.of(
                first.getWay(), together.stream().map(MailMessage::getNotice).toList());
        return new Parcel(
                together.stream().map(MailMessage::getId).toList(),
                id,
                person.getEmail(),
                letter.subject(),
                letter.text());
    }

    private boolean hadDigest(Person person, Instant now) {
        LocalDate today = now.atZone(ClockProducer.LONDON).toLocalDate();
        return em.createQuery(
                                "SELECT COUNT(m) FROM MailMessage m WHERE m.person = :person AND m.way = :digest"
                                        + " AND m.state = :sent AND m.settledAt >= :today",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("digest", MailWay.DIGEST)
                        .setParameter("sent", MailState.SENT)
                        .setParameter(
                                "today",
                                today.atStartOfDay(ClockProducer.LONDON).toInstant())
                        .getSingleResult()
                > 0;
    }

    /** The message has been taken by the mail server. */
    void sent(Parcel parcel) throws Exception {
        settle(parcel, MailMessage::sent);
    }

    /** The message did not get away. */
    void notSent(Parcel parcel, Post.NotSent fault) throws Exception {
        String words = String.valueOf(fault.getMessage());
        settle(parcel, (row, now) -> {
            switch (fault.meaning()) {
                case UNREACHED -> row.unreached(words, now);
                case NOT_NOW -> row.refused(words, now);
                case NEVER -> row.refusedForGood(words, now);
            }
        });
    }

    private void settle(Parcel parcel, BiConsumer<MailMessage, Instant> how) throws Exception {
        transactions.separate(() -> {
            Instant now = clock.instant();
            em.createQuery(
                            "SELECT m FROM MailMessage m WHERE m.id IN :rows AND m.state = :sending ORDER BY m.id",
                            MailMessage.class)
                    .setParameter("rows", parcel.rows())
                    .setParameter("sending", MailState.SENDING)
                    .getResultList()
                    .forEach(row -> how.accept(row, now));
            return null;
        });
    }
}
