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
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.SubjectKind;

/**
 * The meeting an escalation is meant for: the first of the receiving body whose paper deadline is on
 * or after the day it came there. It is worked out again whenever that body's meetings change, for
 * everything that waits there and has not been put on an agenda or deferred to a meeting; what has keeps that meeting as
 * long as it takes place.
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
                        "SELECT DISTINCT e FROM Escalation e JOIN FETCH e.legs WHERE e.holder.id = :holder"
                                + " AND e.state IN :waiting ORDER BY e.reference",
                        Escalation.class)
                .setParameter("holder", event.body())
                .setParameter(
                        "waiting",
                        Stream.of(EscalationState.values())
                                .filter(EscalationState::isWaiting)
                                .toList())
                .getResultList();
        for (Escalation escalation : waiting) {
            Meeting before = escalation.getTarget();
            LocalDate was = before == null ? null : before.getMeetsOn();
            if (aim(escalation, event.body(), before)) {
                audit.record(
                        AuditEvent.CHANGED,
                        SubjectKind.ESCALATION,
                        escalation.getReference(),
                        Changes.none().field("Target meeting", was, day(escalation.getTarget())),
                        "The meetings of " + escalation.getHolder().getName() + " have changed");
                Meeting now = escalation.getTarget();
                changed.fire(new TargetChanged(escalation.getId(), was, now == null ? null : now.getMeetsOn()));
            }
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

    private static Object day(Meeting meeting) {
        return meeting == null ? null : meeting.getMeetsOn();
    }
}
