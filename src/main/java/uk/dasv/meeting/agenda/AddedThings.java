package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.dasv.escalation.EscalationState;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.RiskState;

/**
 * Finds what somebody wants on an agenda by its reference: an escalation, a risk or an action that stands at or below the
 * body. For any other it says the same, whether there is one or not.
 */
@ApplicationScoped
class AddedThings {

    @PersistenceContext
    EntityManager em;

    /**
     * The thing with that reference, as what it comes before the meeting.
     *
     * @throws RuleViolation when the body has no such thing, or it is over
     */
    Candidate byReference(Meeting meeting, String reference, String by) {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        Body body = meeting.getBody();
        String why = "Added by " + by;
        return Stream.<Function<Body, Optional<Candidate>>>of(
                        b -> escalation(b, wanted, why), b -> risk(b, wanted, why), b -> action(b, wanted, why))
                .map(find -> find.apply(body))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("reference", "agenda.noSuchThing", body.getShortName()));
    }

    private Optional<Candidate> escalation(Body body, String reference, String why) {
        return find(
                        "SELECT e.subjectTitle, e.state, h.id FROM Escalation e JOIN e.holder h JOIN e.raisingBody b",
                        "e",
                        body,
                        reference)
                .filter(e -> e[1] != EscalationState.DRAFT)
                .map(e -> {
                    boolean ours = ((EscalationState) e[1]).isWaiting() && (Long) e[2] == body.getId();
                    return new Candidate(
                            ours ? ItemKind.ESCALATION : ItemKind.INFORMATION,
                            new SubjectRef(SubjectKind.ESCALATION, reference),
                            (String) e[0],
                            why);
                });
    }

    private Optional<Candidate> risk(Body body, String reference, String why) {
        return find(
                        "SELECT r.title, r.state, o.path, r.openedOn FROM Risk r JOIN r.overseer o JOIN r.body b",
                        "r",
                        body,
                        reference)
                .map(r -> {
                    if (r[1] == RiskState.CLOSED || r[3] == null) {
                        throw RuleViolation.at("reference", "agenda.riskNotOpen");
                    }
                    boolean ours = ((String) r[2]).startsWith(body.getPath());
                    return new Candidate(
                            ours ? ItemKind.RISK_REVIEW : ItemKind.INFORMATION,
                            new SubjectRef(SubjectKind.RISK, reference),
                            (String) r[0],
                            why);
                });
    }

    private Optional<Candidate> action(Body body, String reference, String why) {
        return find(
                        "SELECT a.title, a.state, b.id, p.id FROM Action a JOIN a.body b"
                                + " LEFT JOIN DateChange d ON d.openActionId = a.id LEFT JOIN d.approver p",
                        "a",
                        body,
                        reference)
                .map(a -> {
                    if (a[3] != null && (Long) a[3] == body.getId()) {
                        return new Candidate(
                                ItemKind.DATE_CHANGE,
                                new SubjectRef(SubjectKind.DATE_CHANGE, reference),
                                (String) a[0],
                                why);
                    }
                    boolean claimed = a[1] == ActionState.COMPLETION_CLAIMED && (Long) a[2] == body.getId();
                    return new Candidate(
                            claimed ? ItemKind.COMPLETION : ItemKind.INFORMATION,
                            new SubjectRef(SubjectKind.ACTION, reference),
                            (String) a[0],
                            why);
                });
    }

    private Optional<Object[]> find(String words, String name, Body body, String reference) {
        List<Object[]> found = em.createQuery(
                        words + " WHERE " + name + ".reference = :reference AND b.path LIKE :below ORDER BY " + name
                                + ".id",
                        Object[].class)
                .setParameter("reference", reference)
                .setParameter("below", body.getPath() + "%")
                .getResultList();
        return found.stream().findFirst();
    }
}
