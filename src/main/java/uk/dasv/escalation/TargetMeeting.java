package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.SubjectKind;

/**
 * The meeting an escalation is meant for: the first of the receiving body whose paper deadline is on
 * or after the day it came there. It is worked out again whenever that body's meetings change, for
 * everything that waits there and has not been put on an agenda or deferred to a meeting.
 */
@ApplicationScoped
public class TargetMeeting {

    @PersistenceContext
    EntityManager em;

    @Inject
    MeetingCalendar calendar;

    @Inject
    AuditTrail audit;

    /** Works out anew, in the present transaction, what everything that waits for the body is meant for. */
    public void workOut(Body holder) {
        List<Escalation> waiting = em.createQuery(
                        "SELECT DISTINCT e FROM Escalation e JOIN FETCH e.legs WHERE e.holder = :holder"
                                + " AND e.state IN :waiting ORDER BY e.reference",
                        Escalation.class)
                .setParameter("holder", holder)
                .setParameter("waiting", List.of(EscalationState.RAISED, EscalationState.ACKNOWLEDGED))
                .getResultList();
        for (Escalation escalation : waiting) {
            Meeting before = escalation.getTarget();
            Meeting now =
                    calendar.reachableBy(holder.getId(), escalation.getCameOn()).orElse(null);
            if (escalation.aimAt(now)) {
                audit.record(
                        AuditEvent.CHANGED,
                        SubjectKind.ESCALATION,
                        escalation.getReference(),
                        Changes.none().field("Target meeting", day(before), day(now)),
                        "The meetings of " + holder.getName() + " have changed");
            }
        }
    }

    private static Object day(Meeting meeting) {
        return meeting == null ? null : meeting.getMeetsOn();
    }
}
