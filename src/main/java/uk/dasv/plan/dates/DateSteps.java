package uk.dasv.plan.dates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;

/**
 * Decides on new due dates within the use case that calls it, whether that is a lead's form or a decision that is recorded at
 * a meeting. It asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class DateSteps {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * The body decides on the new due date that is asked for.
     *
     * @param seen the version of the request that was seen
     * @param words why it is refused; may be left out when it is approved
     * @throws NotFound when nothing is asked for
     * @throws uk.dasv.platform.StaleRecord when somebody was quicker
     * @throws RuleViolation when another body decides on it, or whoever records it asked for it of a body above their own
     */
    public void decide(String action, long seen, boolean approved, String words, Body body) {
        DateChange asked = waiting(action);
        asked.requireVersion(seen);
        if (!asked.getApprover().equals(body)) {
            throw RuleViolation.of("date.notBefore", asked.getApprover().getName());
        }
        decide(asked, approved, words);
    }

    void decide(DateChange asked, boolean approved, String words) {
        if (approved) {
            approve(asked, words);
            return;
        }
        asked.refuse(me(), clock.instant(), words);
        audit.record(
                AuditEvent.DATE_REFUSED,
                SubjectKind.ACTION,
                asked.getAction().getReference(),
                Changes.none().field("Due date asked for", asked.getNewDue(), null),
                words);
    }

    private void approve(DateChange asked, String words) {
        Action action = asked.getAction();
        LocalDate before = action.getCurrentDue();
        asked.approve(me(), clock.instant(), words);
        audit.record(
                AuditEvent.DATE_APPROVED,
                SubjectKind.ACTION,
                action.getReference(),
                Changes.none().field("Due", before, action.getCurrentDue()),
                words);
    }

    DateChange waiting(String reference) {
        return em.createQuery(
                        "SELECT d FROM DateChange d JOIN FETCH d.action a JOIN FETCH a.body JOIN FETCH d.approver"
                                + " WHERE a.reference = :reference AND d.openActionId IS NOT NULL",
                        DateChange.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }
}
