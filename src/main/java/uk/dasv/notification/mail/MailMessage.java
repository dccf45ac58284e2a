package uk.dasv.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import uk.dasv.identity.Person;
import uk.dasv.notification.Notice;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * One thing that somebody is told by e-mail: written with its notice, sent after both are committed, and kept as the ledger of
 * what was sent. Things of one digest share a Message-ID.
 *
 * <p>It waits; a node claims it for a while and settles its Message-ID; then it is sent, waits for another try, or has failed.
 * Where a node stops between sending it and saying so, the claim lapses and it is sent again under the same Message-ID, by
 * which receivers know that they have it. It is cancelled when the reason for it goes before it is sent.
 */
@Entity
@Table(name = "mail_message")
public class MailMessage extends BaseEntity {

    /** How often it is tried before it has failed; with the pauses between, about five hours. */
    static final int TRIES = 8;

    /** How long a mail server may be away before what waits for it has failed. */
    static final Duration PATIENCE = Duration.ofDays(4);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private static final int LONGEST = 300;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    /** What is told; null for a test. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailWay way;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailState state = MailState.WAITING;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    @Column(name = "message_id", length = 120)
    private String messageId;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(nullable = false)
    private int tries;

    /** When it was sent, failed or was cancelled. */
    @Column(name = "settled_at")
    private Instant settledAt;

    /** What the mail server said, or how it could not be reached. */
    @Column(length = LONGEST)
    private String failure;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_why", length = 20)
    private Cancelled cancelledWhy;

    protected MailMessage() {}

    MailMessage(long id, Person person, Notice notice, MailWay way, Instant now, Instant due) {
        super(id);
        this.person = person;
        this.notice = notice;
        this.way = way;
        this.madeAt = now;
        putOff(due);
    }

    /** It goes out at another time. */
    final void putOff(Instant due) {
        dueAt = due;
        nextTryAt = due;
    }

    /** A node is about to send it under that Message-ID, which stays once it is settled. */
    void claim(String underId, Instant until) {
        state = MailState.SENDING;
        messageId = underId;
        claimedUntil = until;
    }

    void sent(Instant now) {
        settle(MailState.SENT, now);
        failure = null;
    }

    /** The mail server does not take it now; it is tried again later, and has failed after the last try. */
    void refused(String words, Instant now) {
        tries++;
        fault(words);
        if (tries >= TRIES) {
            settle(MailState.FAILED, now);
        } else {
            later(now, tries);
        }
    }

    /** The mail server will never take it. */
    void refusedForGood(String words, Instant now) {
        tries++;
        fault(words);
        settle(MailState.FAILED, now);
    }

    /** No mail server answered; that says nothing about the message, which waits for as long as is any use. */
    void unreached(String words, Instant now) {
        fault(words);
        if (now.isAfter(dueAt.plus(PATIENCE))) {
            settle(MailState.FAILED, now);
        } else {
            tries = Math.min(tries + 1, TRIES - 1);
            later(now, Math.min(tries, 4));
        }
    }

    void cancel(Cancelled why, Instant now) {
        cancelledWhy = why;
        settle(MailState.CANCELLED, now);
    }

    /**
     * It is tried again, from the start.
     *
     * @throws RuleViolation unless it has failed
     */
    void again(Instant now) {
        if (state != MailState.FAILED) {
            throw RuleViolation.of("mail.notFailed");
        }
        state = MailState.WAITING;
        tries = 0;
        settledAt = null;
        putOff(now);
    }

    /** Whether the node that claimed it has not settled it in time. */
    boolean isAbandoned(Instant now) {
        return state == MailState.SENDING && !claimedUntil.isAfter(now);
    }

    /** One, two, four minutes and so on. */
    private void later(Instant now, int after) {
        state = MailState.WAITING;
        claimedUntil = null;
        Duration pause = Duration.ofMinutes(1L << (after - 1));
        nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private void settle(MailState as, Instant now) {
        state = as;
        claimedUntil = null;
        settledAt = now;
    }

    private void fault(String words) {
        failure = words.substring(0, Math.min(LONGEST, words.length()));
    }

    Person getPerson() {
        return person;
    }

    Notice getNotice() {
        return notice;
    }

    MailWay getWay() {
        return way;
    }

    MailState getState() {
        return state;
    }

    Instant getNextTryAt() {
        return nextTryAt;
    }

    String getMessageId() {
        return messageId;
    }
}
