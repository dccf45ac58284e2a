package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.escalation.EscalationPolicy;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.LegState;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.SubjectOwners;
import uk.dasv.escalation.Subjects;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;

/** Reads escalations: what waits for a body, what it sent, and where each thing is now. */
@ApplicationScoped
public class EscalationQueries {

    static final Set<EscalationState> WAITING = Set.of(
            EscalationState.RAISED, EscalationState.ACKNOWLEDGED, EscalationState.ON_AGENDA, EscalationState.DEFERRED);

    static final Set<EscalationState> ANSWERED = Set.of(EscalationState.RESOLVED, EscalationState.RETURNED);

    static final String ROW = "SELECT NEW uk.dasv.escalation.register.EscalationRow(e.reference, e.subjectTitle,"
            + " r.shortName, h.shortName, e.asksFor, e.state, e.urgent, e.raisedOn, l.raisedOn, l.acknowledgeBy, l.targetOn, l.decidedOn, l.decideBy, e.version)";

    private static final String JOINED = " FROM Escalation e JOIN e.raisingBody r JOIN e.holder h JOIN e.legs l";

    private static final String LAST_LEG = " WHERE l.position = e.lastLeg";

    static final String FROM = JOINED + LAST_LEG;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Subjects subjects;

    @Inject
    MeetingCalendar calendar;

    @Inject
    Clock clock;

    /** Every escalation of the action, risk or issue that the person may see, the newest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<EscalationRow> about(SubjectKind kind, String subject) {
        Scope scope = access.scope(Permission.VIEW_ESCALATIONS);
        String[] owners = SubjectOwners.IDS.toArray(String[]::new);
        return scope.bind(
                        em.createQuery(
                                ROW + JOINED + SubjectOwners.joined("e") + LAST_LEG
                                        + " AND e.subjectKind = :kind AND e.subjectRef = :subject AND "
                                        + scope.words("r.path", owners)
                                        + " ORDER BY e.raisedOn DESC, e.reference DESC",
                                EscalationRow.class),
                        true)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Whether the body the person acts for has one above it that meets, to which it can raise things. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public boolean hasBodyAbove() {
        return em.createQuery(
                                "SELECT COUNT(p) FROM Body b JOIN b.parent p WHERE b.id = :body AND p.closedOn IS NULL",
                                Long.class)
                        .setParameter("body", user.chosen().map(Grant::bodyId).orElse(0L))
                        .getSingleResult()
                > 0;
    }

    /** Whether the person may raise the action, risk or issue while no escalation of it is open; one statement at most. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public boolean mayRaise(SubjectKind kind, String subject) {
        if (!access.may(Permission.RAISE_ESCALATION, kind, subject)) {
            return false;
        }
        Subjects.Seen seen = subjects.see(kind, subject);
        return seen.open() && EscalationPolicy.takes(seen.above());
    }

    /**
     * What a body decided between its meetings and has neither ratified nor overturned.
     *
     * @param version of the escalation, for the step that ratifies or overturns it
     * @param how resolved, or escalated to the body above
     * @param words the decision, or why it went on
     */
    public record ToRatify(
            String reference,
            String title,
            long version,
            LegState how,
            LocalDate decidedOn,
            String words,
            LocalDate ratifyOn)
            implements Serializable {}

    /** What the body decided between its meetings and has to ratify or overturn, the oldest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<ToRatify> toRatify(@Subject(SubjectKind.BODY) String body) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.EscalationQueries$ToRatify(e.reference, e.subjectTitle, e.version,"
                                + " l.state, l.decidedOn, s.words, m.meetsOn) FROM EscalationLeg l JOIN l.escalation e JOIN l.to t"
                                + " JOIN e.steps s LEFT JOIN l.ratifyAt m WHERE t.code = :body AND l.decidedBetweenMeetings = TRUE"
                                + " AND l.ratifiedOn IS NULL AND l.overturnedOn IS NULL AND s.position = (SELECT MAX(x.position)"
                                + " FROM EscalationStep x WHERE x.escalation = e AND x.actingBody = t AND x.kind IN :deciding)"
                                + " ORDER BY l.decidedOn, e.reference",
                        ToRatify.class)
                .setParameter("body", body)
                .setParameter("deciding", List.of(StepKind.RESOLVED, StepKind.ESCALATED))
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
                                + " e.urgentReason, p.name, e.answer, a.shortName, e.answeredOn, hp.shortName, e.version, e.subjectSnapshot, h.code"
                                + " FROM Escalation e JOIN e.raisedBy p JOIN e.holder h LEFT JOIN h.parent hp ON hp.closedOn IS NULL"
                                + " LEFT JOIN e.answeredBody a WHERE e.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getSingleResult();
        List<EscalationDetail.Level> path = em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.EscalationDetail.Level(f.shortName, t.shortName, l.state, l.raisedOn,"
                                + " l.acknowledgedOn, l.targetOn, l.decidedOn, l.decideBy, l.decidedBetweenMeetings, l.ratifiedOn,"
                                + " l.overturnedOn, ra.meetsOn) FROM EscalationLeg l JOIN l.from f JOIN l.to t"
                                + " LEFT JOIN l.ratifyAt ra WHERE l.escalation.reference = :reference ORDER BY l.position",
                        EscalationDetail.Level.class)
                .setParameter("reference", reference)
                .getResultList();
        List<EscalationDetail.Taken> steps = em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.EscalationDetail.Taken(s.kind, s.happenedAt, p.name, b.shortName, t.shortName,"
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
                (String) e[11],
                (Long) e[12],
                (String) e[14],
                facts((String) e[13]),
                subjects.see((SubjectKind) e[0], (String) e[1]).facts(),
                path,
                steps);
    }

    /**
     * What raising the action or risk, or a new issue of the body, would mean today.
     *
     * @throws uk.dasv.platform.RuleViolation when it is over or not open yet, or no body above can take it
     */
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public RaiseOffer offer(RaiseQuestion question) {
        boolean issue = question.kind() == SubjectKind.BODY;
        Subjects.Seen seen = issue ? null : subjects.see(question.kind(), question.reference());
        Body from = issue ? subjects.body(question.reference()) : seen.body();
        if (!issue) {
            EscalationPolicy.requireOpen(seen);
        }
        Body to = EscalationPolicy.above(from);
        return new RaiseOffer(
                issue ? null : seen.title(),
                to.getShortName(),
                calendar.reachableBy(to.getId(), LocalDate.now(clock))
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
}
