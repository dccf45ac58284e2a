package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.SubjectKind;

/**
 * The meeting an escalation is meant for: the first of the receiving body whose paper deadline is on
 * or after the day it came there. It is worked out again whenever that body's meetings change, for
 * everything that waits there and has not been put on an agenda or deferred to a meeting; what has keeps that meeting as
 * long as it takes place. Whoever was told another day is told of the change.
 */
@ApplicationScoped
public class TargetMeeting {

    @PersistenceContext
    EntityManager em;

    @Inject
    MeetingCalendar calendar;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TargetChanged> changed;

    /** Meetings of a body have changed: what waits for it is meant for the first it can reach now. */
    public void onMeetings(@Observes MeetingsChanged event) {
        List<Escalation> waiting = em.createQuery(
                        "SELECT DISTINCT e FROM Escalation e JOIN FETCH e.legs l WHERE e.holder.id = :holder"
                                + " AND e.state IN :waiting ORDER BY e.reference, l.position",
                        Escalation.class)
                .setParameter("holder", event.body())
                .setParameter(
                        "waiting",
                        Stream.of(EscalationState.values())
                                .filter(EscalationState::isWaiting)
                                .toList())
                .getResultList();
        for (Escalation escalation : waiting) {
            LocalDate was = escalation.getTargetOn();
            if (aim(escalation, event.body(), escalation.getTarget()) | escalation.targetMoved()) {
                LocalDate now = escalation.getTargetOn();
                audit.record(
                        AuditEvent.CHANGED,
                        SubjectKind.ESCALATION,
                        escalation.getReference(),
                        Changes.none().field("Target meeting", was, now),
                        "The meetings of " + escalation.getHolder().getName() + " have changed");
                changed.fire(new TargetChanged(escalation.getId(), was, now));
            }
        }
        ratifications(event.body());
    }

    /** What the body decided between its meetings goes before the first it can reach now. */
    private void ratifications(long body) {
        List<Escalation> decided = em.createQuery(
                        "SELECT DISTINCT e FROM Escalation e JOIN e.legs l WHERE l.to.id = :body"
                                + " AND l.decidedBetweenMeetings = TRUE AND l.ratifiedOn IS NULL AND l.overturnedOn IS NULL"
                                + " ORDER BY e.reference",
                        Escalation.class)
                .setParameter("body", body)
                .getResultList();
        for (Escalation escalation : decided) {
            Body by = em.find(Body.class, body);
            escalation
                    .toRatify(by)
                    .ifPresent(leg -> escalation.ratifyAt(
                            by, calendar.reachableBy(body, leg.getDecidedOn()).orElse(null)));
        }
    }

    private boolean aim(Escalation escalation, long holder, Meeting before) {
        LocalDate came = escalation.getCameOn();
        boolean settled =
                escalation.getState() == EscalationState.DEFERRED || escalation.getState() == EscalationState.ON_AGENDA;
        if (!settled) {
            return escalation.aimAt(calendar.reachableBy(holder, came).orElse(null));
        }
        return before != null
                && before.isCancelled()
                && escalation.missed(calendar.reachableAfter(holder, came, before.getMeetsOn())
                        .orElse(null));
    }
}
