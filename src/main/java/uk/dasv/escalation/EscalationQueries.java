package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;

/** Reads escalations: what waits for a body, what it sent, and where each thing is now. */
@ApplicationScoped
public class EscalationQueries {

    private static final Set<EscalationState> WAITING = Set.of(
            EscalationState.RAISED, EscalationState.ACKNOWLEDGED, EscalationState.ON_AGENDA, EscalationState.DEFERRED);

    private static final String ROW = "SELECT NEW uk.dasv.escalation.EscalationRow(e.reference, e.subjectTitle,"
            + " r.shortName, h.shortName, e.asksFor, e.state, e.urgent, e.raisedOn, l.raisedOn, l.acknowledgeBy, m.meetsOn)";

    private static final String FROM = " FROM Escalation e JOIN e.raisingBody r JOIN e.holder h JOIN e.legs l"
            + " LEFT JOIN l.targetMeeting m WHERE l.position = (SELECT MAX(x.position) FROM EscalationLeg x WHERE x.escalation = e)";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Subjects subjects;

    @Inject
    MeetingCalendar calendar;

    @Inject
    Clock clock;

    /** What waits for the body the person acts for: urgent first, then oldest. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<EscalationRow> waiting() {
        return em.createQuery(
                        ROW + FROM
                                + " AND h.id = :body AND e.state IN :waiting ORDER BY e.urgent DESC, l.raisedOn, e.reference",
                        EscalationRow.class)
                .setParameter("body", body())
                .setParameter("waiting", WAITING)
                .setMaxResults(200)
                .getResultList();
    }

    /** What the body raised and has been answered, so that it has to act. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<EscalationRow> answered() {
        return em.createQuery(
                        ROW + FROM + " AND r.id = :body AND e.state IN :answered ORDER BY e.answeredOn, e.reference",
                        EscalationRow.class)
                .setParameter("body", body())
                .setParameter("answered", Set.of(EscalationState.RESOLVED, EscalationState.RETURNED))
                .setMaxResults(200)
                .getResultList();
    }

    /** Whatever else has been raised at or below the body: where it is now, newest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<EscalationRow> elsewhere() {
        return em.createQuery(
                        ROW + FROM + " AND r.path LIKE :below AND NOT (h.id = :body AND e.state IN :waiting)"
                                + " ORDER BY e.raisedOn DESC, e.reference DESC",
                        EscalationRow.class)
                .setParameter("below", user.actingFor().map(Grant::path).orElse("-") + "%")
                .setParameter("body", body())
                .setParameter("waiting", WAITING)
                .setMaxResults(200)
                .getResultList();
    }

    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public EscalationDetail byReference(@Subject(SubjectKind.ESCALATION) String reference) {
        EscalationRow row = em.createQuery(ROW + FROM + " AND e.reference = :reference", EscalationRow.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Object[] e = em.createQuery(
                        "SELECT e.subjectKind, e.subjectRef, e.request, e.whyNotHere, e.options, e.consequence,"
                                + " e.urgentReason, p.name, e.answer, a.name, e.answeredOn, hp.code, e.version, e.subjectSnapshot"
                                + " FROM Escalation e JOIN e.raisedBy p JOIN e.holder h LEFT JOIN h.parent hp"
                                + " LEFT JOIN e.answeredBody a WHERE e.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getSingleResult();
        List<EscalationDetail.Level> path = em.createQuery(
                        "SELECT NEW uk.dasv.escalation.EscalationDetail.Level(f.name, t.name, l.state, l.raisedOn,"
                                + " l.acknowledgedOn, m.meetsOn, l.decidedOn) FROM EscalationLeg l JOIN l.from f JOIN l.to t"
                                + " LEFT JOIN l.targetMeeting m WHERE l.escalation.reference = :reference ORDER BY l.position",
                        EscalationDetail.Level.class)
                .setParameter("reference", reference)
                .getResultList();
        List<EscalationDetail.Taken> steps = em.createQuery(
                        "SELECT NEW uk.dasv.escalation.EscalationDetail.Taken(s.kind, s.happenedAt, p.name, b.name, t.name,"
                                + " s.words) FROM EscalationStep s JOIN s.person p JOIN s.actingBody b LEFT JOIN s.toBody t"
                                + " WHERE s.escalation.reference = :reference ORDER BY s.position",
                        EscalationDetail.Taken.class)
                .setParameter("reference", reference)
                .getResultList();
        return new EscalationDetail(
                row,
                (SubjectKind) e[0],
                (String) e[1],
                (String) e[2],
                (String) e[3],
                (String) e[4],
                (String) e[5],
                (String) e[6],
                (String) e[7],
                (String) e[8],
                (String) e[9],
                (LocalDate) e[10],
                e[11] != null,
                (Long) e[12],
                facts((String) e[13]),
                subjects.see((SubjectKind) e[0], (String) e[1]).facts(),
                path,
                steps);
    }

    /** What raising the action or risk, or a new issue of the body, would mean today. */
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public RaiseOffer offer(RaiseQuestion question) {
        boolean issue = question.kind() == SubjectKind.BODY;
        Subjects.Seen seen = issue ? null : subjects.see(question.kind(), question.reference());
        Body from = issue ? subjects.body(question.reference()) : seen.body();
        Body to = from.getParent();
        return new RaiseOffer(
                issue ? null : seen.title(),
                to == null ? null : to.getShortName(),
                to == null
                        ? null
                        : calendar.reachableBy(to.getId(), LocalDate.now(clock))
                                .map(Meeting::getMeetsOn)
                                .orElse(null));
    }

    /** What somebody thinks of raising; a body stands for a new issue of its own. */
    public record RaiseQuestion(SubjectKind kind, String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    private static Map<String, String> facts(String json) {
        Map<String, String> facts = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(k -> facts.put(k, object.getString(k)));
        }
        return facts;
    }

    private long body() {
        return user.actingFor().map(Grant::bodyId).orElse(0L);
    }
}
