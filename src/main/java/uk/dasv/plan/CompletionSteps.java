package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;

/**
 * Says whether an action is done, within the use case that calls it: a lead's form or a decision that is recorded at a meeting.
 * It asks for no permission: whoever calls it has. What somebody claims themselves they still do not verify.
 */
@ApplicationScoped
public class CompletionSteps {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * The body says whether the action is done that is claimed to be.
     *
     * @param seen the version of the action that was seen
     * @param words why not; may be left out when it is
     * @throws NotFound when there is no such action
     * @throws uk.dasv.platform.StaleRecord when somebody was quicker
     * @throws RuleViolation when it is an action of another body, nobody claims that it is done, or whoever claims it records
     *     that it is
     */
    public void decide(String reference, long seen, boolean done, String words, Body body) {
        Action action = action(reference);
        if (!action.getBody().equals(body)) {
            throw RuleViolation.of("action.notBefore", action.getBody().getName());
        }
        decide(action, seen, done, words);
    }

    void verify(String reference, long seen, String words) {
        decide(action(reference), seen, true, words);
    }

    void sendBack(String reference, long seen, String words) {
        decide(action(reference), seen, false, words);
    }

    private void decide(Action action, long seen, boolean done, String words) {
        Consumer<Action> verb = done
                ? a -> a.verifyCompletion(em.find(Person.class, user.require().personId()), LocalDate.now(clock))
                : a -> a.sendBack(words);
        audit.step(
                AuditEvent.STATE_CHANGED,
                new SubjectRef(SubjectKind.ACTION, action.getReference()),
                action,
                seen,
                ActionLife::standing,
                verb,
                words);
    }

    private Action action(String reference) {
        return em.createQuery("SELECT a FROM Action a JOIN FETCH a.body WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
