package uk.dasv.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationState;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Transactions;

/**
 * Tells of dates by themselves: that papers of a meeting are due within a week, and that an escalation was not acknowledged in
 * time. Runs each morning and at each start, which also catches up after downtime. Each reminder is given once: its notice
 * is its ledger, and a unique constraint keeps a second node from giving it, too.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Reminders {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

    /** How many days before its papers are due a meeting is brought to mind. */
    static final int AHEAD = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Recipients recipients;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    /** Gives the reminders that are due and were not given. */
    @Schedule(hour = "6", minute = "30", timezone = "Europe/London", persistent = false)
    public void remind() {
        try {
            transactions.separate(() -> {
                papers();
                late();
                return null;
            });
        } catch (Exception overtaken) {
            // another node gave them, all in one transaction; what it did not, the next morning gives
            LOG.log(System.Logger.Level.INFO, "Reminders were not given by this node", overtaken);
        }
    }

    private void papers() {
        LocalDate today = LocalDate.now(clock);
        List<Meeting> coming = em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE m.state IN :open AND b.closedOn IS NULL"
                                + " AND m.paperDeadline BETWEEN :today AND :ahead ORDER BY m.paperDeadline, b.path",
                        Meeting.class)
                .setParameter("open", EnumSet.of(Meeting.State.SCHEDULED, Meeting.State.AGENDA_OPEN))
                .setParameter("today", today)
                .setParameter("ahead", today.plusDays(AHEAD))
                .getResultList();
        for (Meeting meeting : coming) {
            Set<Long> bodies = new LinkedHashSet<>(Set.of(meeting.getBody().getId()));
            bodies.addAll(em.createQuery(
                            "SELECT b.id FROM Body b WHERE b.parent = :body AND b.closedOn IS NULL ORDER BY b.id",
                            Long.class)
                    .setParameter("body", meeting.getBody())
                    .getResultList());
            once(
                    MeetingNews.about(NoticeKind.PAPERS_DUE, meeting, null)
                            .days(null, meeting.getPaperDeadline())
                            .onlyOnce("PAPERS " + meeting.getId() + " " + meeting.getPaperDeadline()),
                    recipients.sitting(bodies, Recipients.ACTING));
        }
    }

    private void late() {
        List<Escalation> late = em.createQuery(
                        "SELECT e FROM Escalation e JOIN FETCH e.holder WHERE e.state = :raised AND EXISTS"
                                + " (SELECT l.id FROM EscalationLeg l WHERE l.escalation = e AND l.to = e.holder"
                                + " AND l.decidedOn IS NULL AND l.acknowledgedOn IS NULL AND l.acknowledgeBy < :today)"
                                + " ORDER BY e.reference",
                        Escalation.class)
                .setParameter("raised", EscalationState.RAISED)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        for (Escalation escalation : late) {
            Body holder = escalation.getHolder();
            Body from =
                    escalation.getLegs().get(escalation.getLegs().size() - 1).getFrom();
            List<Recipient> whom = recipients.sitting(List.of(holder.getId(), from.getId()), Recipients.ACTING).stream()
                    .filter(one ->
                            one.body().equals(holder.getId()) || one.role().leads())
                    .toList();
            once(
                    News.of(
                                    NoticeKind.ESCALATION_LATE,
                                    SubjectKind.ESCALATION,
                                    escalation.getReference(),
                                    escalation.getSubjectTitle(),
                                    null)
                            .onlyOnce("LATE " + escalation.getReference() + " "
                                    + escalation.getLegs().size()),
                    whom);
        }
    }

    private void once(News news, List<Recipient> whom) {
        Set<Long> told = new HashSet<>(
                em.createQuery("SELECT n.person.id FROM Notice n WHERE n.onceKey = :key ORDER BY n.id", Long.class)
                        .setParameter("key", news.once())
                        .getResultList());
        outbox.tell(
                news, whom.stream().filter(one -> !told.contains(one.person())).toList());
    }
}
