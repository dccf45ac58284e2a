package uk.dasv.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.governance.Body;
import uk.dasv.governance.BodyLink;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.Organisation;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.dates.DateChange;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.strategy.Outcome;

/**
 * A line of five bodies, a neighbouring line and one that is scrutinised. The people sit on the
 * middle of the line; on each body stand an action, a risk, an issue, a meeting, an escalation it
 * raised and one that is before it.
 */
public final class MatrixPartnership {

    private static final AtomicInteger MADE = new AtomicInteger();

    // another for every partnership of a run, and short enough that the bodies' codes are such as a form accepts
    private final String mark = "X%04d".formatted(MADE.incrementAndGet());
    private final Map<String, Long> people = new HashMap<>();
    private final Map<Relation, Body> bodies = new EnumMap<>(Relation.class);
    private final Map<String, String> references = new HashMap<>();
    private final EntityManager em;
    private final LocalDate today;
    private Outcome outcome;
    private Organisation organisation;
    private Person owner;

    public MatrixPartnership(EntityManager em, LocalDate today) {
        this.em = em;
        this.today = today;
    }

    public void make() {
        outcome = em.createQuery("SELECT o FROM Outcome o ORDER BY o.position", Outcome.class)
                .setMaxResults(1)
                .getSingleResult();
        organisation = new Organisation("Matrix " + mark, Organisation.Kind.OTHER);
        em.persist(organisation);
        em.flush();
        owner = person("owner");
        Body top = body("TOP", null);
        Body up = body("UP", top);
        Body middle = body("MID", up);
        Body low = body("LOW", middle);
        Body end = body("END", low);
        Body other = body("OTH", up);
        Body child = body("OTC", other);
        Body above = body("SCP", null);
        Body scrutinised = body("SCR", above);
        Body beneath = body("SCC", scrutinised);
        em.flush();
        em.persist(new BodyLink(middle, BodyLink.Kind.SCRUTINISES, scrutinised));
        stand(Relation.OWN, middle, low);
        stand(Relation.BELOW, low, end);
        stand(Relation.ABOVE, up, middle);
        stand(Relation.OTHER, other, child);
        stand(Relation.SCRUTINISED, scrutinised, beneath);
        sit("lead", middle, Role.LEAD, null);
        sit("deputy", middle, Role.DEPUTY, null);
        sit("secretary", middle, Role.SECRETARY, null);
        sit("member", middle, Role.MEMBER, null);
        sit("former lead", middle, Role.LEAD, today.minusDays(1));
        person("no membership");
        people.put(
                "administrator",
                em.createQuery(
                                "SELECT p.id FROM Person p WHERE p.administrator = TRUE AND p.leftOn IS NULL"
                                        + " AND NOT EXISTS (SELECT m FROM Membership m WHERE m.person = p) ORDER BY p.id",
                                Long.class)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    /** Everything that stands on the body, and below it a body to whose escalation it is the holder. */
    private void stand(Relation relation, Body body, Body below) {
        bodies.put(relation, body);
        Action action = action(body, 1);
        references.put(SubjectKind.ACTION + " " + relation, action.getReference());
        Action dated = action(body, 9);
        dated.agree(today);
        em.persist(new DateChange(
                BaseEntity.newId(), dated, dated.getCurrentDue().plusDays(5), "Tried", owner, Instant.EPOCH));
        references.put(SubjectKind.DATE_CHANGE + " " + relation, dated.getReference());
        Risk risk = new Risk(body.getCode() + "-R1", body, outcome, "Risk of " + body.getName(), RiskKind.RISK, today);
        risk.assign(owner, null, null);
        em.persist(risk);
        references.put(SubjectKind.RISK + " " + relation, risk.getReference());
        Issue issue = new Issue(
                BaseEntity.newId(),
                body.getCode() + "-I1",
                body,
                Issue.Kind.BARRIER,
                "Issue of " + body.getName(),
                "Tried by the matrix",
                owner,
                today);
        em.persist(issue);
        references.put(SubjectKind.ISSUE + " " + relation, issue.getReference());
        references.put(SubjectKind.BODY + " " + relation, body.getCode());
        em.persist(new Meeting(body, today.plusDays(30), today.plusDays(20), "Online"));
        references.put(SubjectKind.MEETING + " " + relation, body.getCode() + " " + today.plusDays(30));
        references.put(SubjectKind.ESCALATION + " " + relation, raise(action(body, 2)));
        references.put("held " + relation, raise(action(below, 3 + relation.ordinal())));
    }

    private Action action(Body body, int number) {
        ActionPlan plan = new ActionPlan(body, "Plan " + number, today.plusDays(number), today.plusYears(1));
        em.persist(plan);
        Action action = new Action(
                BaseEntity.newId(),
                body.getCode() + "-A" + number,
                plan,
                outcome,
                new Action.Proposal(
                        "Action of " + body.getName(),
                        null,
                        null,
                        organisation,
                        owner,
                        today,
                        today.plusDays(90),
                        ActionSource.STRATEGY));
        em.persist(action);
        return action;
    }

    private String raise(Action action) {
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "E-" + action.getReference(),
                new EscalationSubject(SubjectKind.ACTION, action.getReference(), action.getTitle(), "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", null),
                new Moment(owner, action.getBody(), Instant.EPOCH.plusSeconds(1), today),
                null);
        em.persist(escalation);
        return escalation.getReference();
    }

    private Body body(String code, Body parent) {
        String name = code + " " + mark;
        Body body = new Body(mark + code, name, name, Body.Kind.LINKED_BOARD, parent);
        em.persist(body);
        return body;
    }

    private void sit(String who, Body body, Role role, LocalDate to) {
        em.persist(new Membership(person(who), body, role, today.minusYears(1), to));
    }

    private Person person(String who) {
        Person person = new Person(
                "Matrix " + who, who.replace(' ', '.') + "." + mark + "@matrix.invalid", organisation.getId(), false);
        em.persist(person);
        people.put(who, person.getId());
        return person;
    }

    public Long person(Object who) {
        return people.get(who);
    }

    /** What stands in the names of all of it and nothing else. */
    public String mark() {
        return mark;
    }

    public Body body(Relation relation) {
        return bodies.get(relation);
    }

    public String reference(SubjectKind kind, Relation relation) {
        return references.get(kind + " " + relation);
    }

    /** An escalation that is before the body. */
    public String held(Relation relation) {
        return references.get("held " + relation);
    }

    /** Where the body that raised the escalation before that body stands. */
    static Relation raisedFrom(Relation holder) {
        return switch (holder) {
            case OWN, BELOW -> Relation.BELOW;
            case ABOVE -> Relation.OWN;
            default -> Relation.OTHER;
        };
    }

    static Stream<Relation> places() {
        return Stream.of(Relation.OWN, Relation.BELOW, Relation.ABOVE, Relation.OTHER, Relation.SCRUTINISED);
    }

    static List<SubjectKind> kinds() {
        return List.of(
                SubjectKind.ACTION,
                SubjectKind.DATE_CHANGE,
                SubjectKind.RISK,
                SubjectKind.ISSUE,
                SubjectKind.ESCALATION,
                SubjectKind.BODY);
    }
}
