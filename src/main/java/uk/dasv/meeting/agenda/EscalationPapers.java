package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.LegState;
import uk.dasv.escalation.SubjectOwners;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Band;

/** Makes the papers of escalations: what is asked and why, and how its subject stands now. */
@ApplicationScoped
class EscalationPapers {

    @PersistenceContext
    EntityManager em;

    /** The papers by reference, in one statement. */
    Map<String, Paper> of(Collection<String> references) {
        Map<String, Paper> papers = new HashMap<>();
        if (references.isEmpty()) {
            return papers;
        }
        em.createQuery(
                        "SELECT e.reference, e.subjectTitle, e.subjectKind, e.subjectRef, r.shortName, h.shortName,"
                                + " e.asksFor, e.request, e.whyNotHere, e.options, e.consequence, e.urgent, e.urgentReason,"
                                + " e.state, e.raisedOn, l.raisedOn, e.answer, ab.shortName, e.answeredOn,"
                                + " aboutAction.state, aboutAction.rating, aboutAction.currentDue, aboutRisk.state,"
                                + " aboutRisk.currentBand, aboutRisk.currentScore, aboutIssue.state, aboutIssue.kind,"
                                + " db.shortName, d.state, d.decidedOn, d.ratifiedOn, d.overturnedOn"
                                + " FROM Escalation e JOIN e.raisingBody r JOIN e.holder h JOIN e.legs l"
                                + " LEFT JOIN e.answeredBody ab LEFT JOIN EscalationLeg d ON d.escalation = e"
                                + " AND d.decidedBetweenMeetings = TRUE LEFT JOIN d.to db" + SubjectOwners.joined("e")
                                + " WHERE l.position = (SELECT MAX(x.position) FROM EscalationLeg x WHERE x.escalation = e)"
                                + " AND e.reference IN :references ORDER BY e.reference, d.position",
                        Object[].class)
                .setParameter("references", references)
                .getResultList()
                .forEach(row -> papers.put((String) row[0], paper(row)));
        return papers;
    }

    private static Paper paper(Object[] e) {
        EscalationState state = (EscalationState) e[13];
        return new PaperDraft((String) e[1])
                .fact("Reference", e[0])
                .fact("Asks for", PaperWords.of((AsksFor) e[6]))
                .fact("Raised by", e[4] + " on " + PaperWords.day((LocalDate) e[14]))
                .fact("Before", state.isWaiting() ? e[5] + " since " + PaperWords.day((LocalDate) e[15]) : null)
                .fact("State", state.isWaiting() ? "Not decided" : PaperWords.of(state))
                .fact("Decided between meetings", betweenMeetings(e))
                .fact("Urgent", (Boolean) e[11] ? "Yes" : "No")
                .fact(e[3] + " now", subject(e))
                .passage("What is asked", (String) e[7])
                .passage("Why it cannot be resolved below", (String) e[8])
                .passage("Options", (String) e[9])
                .passage("If nobody decides", (String) e[10])
                .passage("Why it is urgent", (String) e[12])
                .passage(
                        e[17] == null ? "Answer" : "Answer of " + e[17] + ", " + PaperWords.day((LocalDate) e[18]),
                        (String) e[16])
                .done();
    }

    private static String betweenMeetings(Object[] e) {
        if (e[27] == null) {
            return null;
        }
        String decided = PaperWords.of((LegState) e[28]) + " by " + e[27] + " on " + PaperWords.day((LocalDate) e[29]);
        return decided
                + (e[30] != null
                        ? "; ratified on " + PaperWords.day((LocalDate) e[30])
                        : e[31] != null
                                ? "; overturned on " + PaperWords.day((LocalDate) e[31])
                                : "; neither ratified nor overturned");
    }

    private static String subject(Object[] e) {
        return switch ((SubjectKind) e[2]) {
            case ACTION ->
                e[19] == null
                        ? null
                        : PaperWords.of((ActionState) e[19]) + "; " + PaperWords.of((Brag) e[20]) + "; due "
                                + PaperWords.day((LocalDate) e[21]);
            case RISK ->
                e[22] == null
                        ? null
                        : PaperWords.of((RiskState) e[22]) + "; "
                                + (e[23] == null
                                        ? "not scored"
                                        : "scored " + e[24] + ", " + PaperWords.of((Band) e[23]));
            case ISSUE ->
                e[25] == null ? null : PaperWords.of((Issue.State) e[25]) + "; " + PaperWords.of((Issue.Kind) e[26]);
            default -> null;
        };
    }
}
