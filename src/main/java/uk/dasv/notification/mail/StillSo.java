package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.escalation.EscalationState;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.notification.Notice;
import uk.dasv.plan.ActionState;

/** Whether there is still a reason to tell somebody by e-mail of what they were told in the tracker. */
@ApplicationScoped
class StillSo {

    private static final List<EscalationState> WAITING = Stream.of(EscalationState.values())
            .filter(EscalationState::isWaiting)
            .toList();

    private static final List<ActionState> OPEN =
            List.of(ActionState.PROPOSED, ActionState.AGREED, ActionState.IN_PROGRESS, ActionState.ON_HOLD);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Why there is no reason any more; empty while there is one. */
    Optional<Cancelled> gone(MailMessage row) {
        Notice notice = row.getNotice();
        Person person = row.getPerson();
        if (person.hasLeft(today())) {
            return Optional.of(Cancelled.LEFT);
        }
        if (notice == null) {
            return Optional.empty();
        }
        if (notice.isRead()) {
            return Optional.of(Cancelled.READ);
        }
        if (notice.getBody() != null && !sits(person, notice.getBody())) {
            return Optional.of(Cancelled.LEFT);
        }
        return isSo(notice, person) ? Optional.empty() : Optional.of(Cancelled.NO_LONGER_SO);
    }

    private boolean isSo(Notice notice, Person person) {
        return switch (notice.getKind()) {
            case UPDATE_ASKED, ACTION_GIVEN -> isOwner(notice, person);
            case ESCALATION_URGENT, ESCALATION_RAISED ->
                some(waiting(notice, " AND e.holder = :holder").setParameter("holder", notice.getBody()));
            case ESCALATION_LATE ->
                some(count(notice, "e.state = :raised").setParameter("raised", EscalationState.RAISED));
            case ESCALATION_ACKNOWLEDGED -> some(waiting(notice, ""));
            case ESCALATION_PUT_ON_AGENDA, ESCALATION_DEFERRED, TARGET_CHANGED -> isMeantFor(notice);
            case MEETING_BOOKED, MEETING_SERIES_BOOKED, MEETING_MOVED -> meets(notice, "m.takenOn = :after");
            case PAPERS_DUE -> !notice.getAfter().isBefore(today()) && meets(notice, "m.paperDeadline = :after");
            default -> true;
        };
    }

    private boolean isOwner(Notice notice, Person person) {
        return some(em.createQuery(
                        "SELECT COUNT(a) FROM Action a WHERE a.reference = :reference AND a.owner = :person"
                                + " AND a.state IN :open",
                        Long.class)
                .setParameter("reference", notice.getSubjectRef())
                .setParameter("person", person)
                .setParameter("open", OPEN));
    }

    /** Whether the escalation waits for a decision and is meant for the meeting on that day, if there was one. */
    private boolean isMeantFor(Notice notice) {
        return notice.getAfter() == null
                ? some(waiting(notice, ""))
                : some(waiting(
                                notice,
                                " AND EXISTS (SELECT l.id FROM EscalationLeg l WHERE l.escalation = e"
                                        + " AND l.decidedOn IS NULL AND l.targetMeeting.meetsOn = :after)")
                        .setParameter("after", notice.getAfter()));
    }

    private TypedQuery<Long> waiting(Notice notice, String further) {
        return count(notice, "e.state IN :waiting" + further).setParameter("waiting", WAITING);
    }

    private TypedQuery<Long> count(Notice notice, String condition) {
        return em.createQuery(
                        "SELECT COUNT(e) FROM Escalation e WHERE e.reference = :reference AND " + condition, Long.class)
                .setParameter("reference", notice.getSubjectRef());
    }

    /** Whether the meeting that the notice leads to takes place and is as the notice says. */
    private boolean meets(Notice notice, String condition) {
        String reference = notice.getSubjectRef();
        int gap = reference.indexOf(' ');
        return some(em.createQuery(
                        "SELECT COUNT(m) FROM Meeting m WHERE m.body.code = :body AND m.takenOn = :day AND "
                                + condition,
                        Long.class)
                .setParameter("body", reference.substring(0, gap))
                .setParameter("day", LocalDate.parse(reference.substring(gap + 1)))
                .setParameter("after", notice.getAfter()));
    }

    private boolean sits(Person person, Body body) {
        return some(em.createQuery(
                        "SELECT COUNT(m) FROM Membership m WHERE m.person = :person AND m.body = :body"
                                + " AND m.from <= :today AND (m.to IS NULL OR m.to >= :today)",
                        Long.class)
                .setParameter("person", person)
                .setParameter("body", body)
                .setParameter("today", today()));
    }

    private static boolean some(TypedQuery<Long> count) {
        return count.getSingleResult() > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
