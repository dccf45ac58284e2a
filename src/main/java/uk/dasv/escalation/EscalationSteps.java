package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;

/**
 * Takes steps on escalations within the use case that calls it, whether that is a form of the desk or a decision that is recorded
 * at a meeting. It asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class EscalationSteps {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    MeetingCalendar calendar;

    @Inject
    IssueDesk issues;

    @Inject
    Event<EscalationMoved> moved;

    /**
     * The holder answers the escalation. What it resolves or brings before its parent without a meeting was decided between
     * meetings: its next meeting ratifies or overturns it.
     *
     * @param seen the version that was seen
     * @param words the decision, the guidance, or why it goes on or waits
     * @param session the meeting in session that decides it; null between meetings
     * @throws NotFound when there is none with that reference
     * @throws uk.dasv.platform.StaleRecord when somebody was quicker
     * @throws RuleViolation without words, when it does not wait for the body acted for, was deferred before, or there is no
     *     later meeting to defer it to or no body above
     */
    public void answer(String reference, long seen, EscalationAnswer how, String words, Meeting session) {
        requireWords(words);
        switch (how) {
            case RESOLVE -> take(reference, seen, AuditEvent.RESOLVED, e -> resolve(e, words, session), words);
            case RETURN -> take(reference, seen, AuditEvent.RETURNED, e -> e.giveBack(now(), words), words);
            case ESCALATE -> take(reference, seen, AuditEvent.ESCALATED, e -> escalate(e, words, session), words);
            case DEFER -> take(reference, seen, AuditEvent.DEFERRED, e -> e.defer(now(), later(e), words), words);
        }
    }

    private void resolve(Escalation escalation, String words, Meeting session) {
        requireOf(session, escalation);
        Moment now = now();
        Meeting ratifies = session != null
                ? null
                : calendar.reachableBy(escalation.getHolder().getId(), now.on()).orElse(null);
        escalation.resolve(now, words);
        if (session == null) {
            escalation.betweenMeetings(now, ratifies);
        }
    }

    private void escalate(Escalation escalation, String words, Meeting session) {
        requireOf(session, escalation);
        Moment now = now();
        Body holder = escalation.getHolder();
        Body above = holder.getParent();
        Map<Long, Meeting> first = calendar.reachableBy(
                above == null ? Set.of(holder.getId()) : Set.of(holder.getId(), above.getId()), now.on());
        escalation.escalateOnward(now, words, above == null ? null : first.get(above.getId()));
        if (session == null) {
            escalation.betweenMeetings(now, first.get(holder.getId()));
        }
    }

    private static void requireOf(Meeting session, Escalation escalation) {
        if (session != null && !session.getBody().equals(escalation.getHolder())) {
            throw RuleViolation.of(
                    "escalation.notBefore", escalation.getHolder().getName());
        }
    }

    /**
     * A meeting agrees with what its body decided between its meetings.
     *
     * @param seen the version that was seen
     * @param words what is added, or null
     * @param session the meeting in session
     * @throws NotFound when there is none with that reference
     * @throws uk.dasv.platform.StaleRecord when somebody was quicker
     * @throws RuleViolation when nothing of that body is left to ratify
     */
    public void ratify(String reference, long seen, String words, Meeting session) {
        String said = words == null || words.isBlank() ? null : words;
        take(
                reference,
                seen,
                AuditEvent.CHANGED,
                e -> {
                    requireOwn(session);
                    e.ratify(now(), said);
                },
                said);
    }

    /**
     * A meeting undoes what its body decided between its meetings: it waits before the body again, the answer is taken away, what
     * went on to the body above comes back, and what was closed is open again.
     *
     * @param seen the version that was seen
     * @param words why
     * @param session the meeting in session
     * @throws NotFound when there is none with that reference
     * @throws uk.dasv.platform.StaleRecord when somebody was quicker
     * @throws RuleViolation without words, when nothing of that body is left to ratify, when the body above has decided or it was
     *     withdrawn meanwhile, or when it is closed and the same subject has been raised again
     */
    public void overturn(String reference, long seen, String words, Meeting session) {
        requireWords(words);
        take(
                reference,
                seen,
                AuditEvent.STATE_CHANGED,
                e -> {
                    requireOwn(session);
                    boolean closed = e.getState() == EscalationState.CLOSED;
                    if (closed) {
                        requireNoOther(e);
                    }
                    Moment now = now();
                    e.overturn(
                            now,
                            words,
                            calendar.reachableBy(now.actingFor().getId(), now.on())
                                    .orElse(null));
                    if (closed && e.getSubjectKind() == SubjectKind.ISSUE) {
                        issues.reopened(e.getSubjectRef(), words);
                    }
                },
                words);
    }

    private void requireOwn(Meeting session) {
        Body acting = now().actingFor();
        if (session == null || !session.getBody().equals(acting)) {
            throw RuleViolation.of("escalation.notItsMeeting", acting.getName());
        }
    }

    private void requireNoOther(Escalation closed) {
        em.createQuery("SELECT e.reference FROM Escalation e WHERE e.openSubject = :subject", String.class)
                .setParameter("subject", EscalationSubject.openKey(closed.getSubjectKind(), closed.getSubjectRef()))
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw RuleViolation.of("escalation.anotherIsOpen", other);
                });
    }

    /**
     * The escalation stands on the agenda of that meeting of its holder; nothing happens where it does already.
     *
     * @throws NotFound when there is none with that reference
     * @throws RuleViolation when it does not wait for the body acted for
     */
    public void putOnAgenda(String reference, Meeting meeting) {
        Escalation escalation = one(reference);
        if (escalation.getState() != EscalationState.ON_AGENDA || !meeting.equals(escalation.getTarget())) {
            take(escalation, escalation.getVersion(), AuditEvent.CHANGED, e -> e.putOnAgenda(now(), meeting), null);
        }
    }

    /**
     * The escalation no longer comes before that meeting of its holder and waits for the next; nothing happens where it is on
     * no agenda.
     *
     * @throws NotFound when there is none with that reference
     * @throws RuleViolation when it does not wait for the body acted for
     */
    public void takeOffAgenda(String reference, Meeting meeting, String words) {
        Escalation escalation = one(reference);
        if (escalation.getState() == EscalationState.ON_AGENDA && meeting.equals(escalation.getTarget())) {
            Meeting next = calendar.reachableAfter(
                            escalation.getHolder().getId(), escalation.getCameOn(), meeting.getMeetsOn())
                    .orElse(null);
            take(
                    escalation,
                    escalation.getVersion(),
                    AuditEvent.CHANGED,
                    e -> e.takeOffAgenda(now(), next, words),
                    words);
        }
    }

    void take(String reference, long seen, AuditEvent event, Consumer<Escalation> step, String words) {
        take(one(reference), seen, event, step, words);
    }

    private Escalation one(String reference) {
        return em.createQuery(
                        "SELECT DISTINCT e FROM Escalation e JOIN FETCH e.holder h LEFT JOIN FETCH h.parent"
                                + " JOIN FETCH e.raisingBody JOIN FETCH e.legs l WHERE e.reference = :reference"
                                + " AND e.raisedOn IS NOT NULL ORDER BY l.position",
                        Escalation.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void take(Escalation escalation, long seen, AuditEvent event, Consumer<Escalation> step, String words) {
        audit.step(
                event,
                new SubjectRef(SubjectKind.ESCALATION, escalation.getReference()),
                escalation,
                seen,
                EscalationSteps::facts,
                step,
                words);
        moved(escalation);
    }

    /** What was done last to the escalation is told within the program. */
    void moved(Escalation escalation) {
        List<EscalationStep> steps = escalation.getSteps();
        moved.fire(new EscalationMoved(
                escalation.getId(),
                steps.get(steps.size() - 1).getKind(),
                user.require().personId()));
    }

    static void requireWords(String words) {
        if (words == null || words.isBlank()) {
            throw RuleViolation.at("answer", "required");
        }
    }

    /** Who takes a step now. */
    Moment now() {
        Body acting = em.find(Body.class, user.actingFor().map(Grant::bodyId).orElseThrow(NotFound::new));
        return new Moment(
                em.getReference(Person.class, user.require().personId()),
                acting,
                clock.instant(),
                LocalDate.now(clock));
    }

    private static Map<String, Object> facts(Escalation e) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("State", e.getState());
        facts.put("Before", e.getHolder().getName());
        facts.put("Target meeting", e.getTargetOn());
        facts.put(
                "To be ratified by",
                e.getLegs().stream()
                        .filter(EscalationLeg::isToRatify)
                        .map(l -> l.getTo().getName())
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private Meeting later(Escalation escalation) {
        LocalDate today = LocalDate.now(clock);
        Meeting meant = escalation.getTarget();
        return calendar.reachableAfter(
                        escalation.getHolder().getId(), today, meant == null ? today : meant.getMeetsOn())
                .orElseThrow(() -> RuleViolation.at("decision", "escalation.noLaterMeeting"));
    }
}
