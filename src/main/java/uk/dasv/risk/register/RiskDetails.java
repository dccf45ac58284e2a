package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Appetite;

/** Reads one risk with all that its page shows, as it is or as it stood at the end of a past day. */
@ApplicationScoped
public class RiskDetails {

    /** As many meetings as a trend goes back: two years and more of any body. */
    private static final int MEETINGS = 8;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** One risk as it is. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public RiskDetail byReference(@Subject(SubjectKind.RISK) String reference) {
        return read(reference, null);
    }

    /**
     * One risk as it stood at the end of the day; what belongs together with it is not kept over time and left out.
     *
     * @throws NotFound when there was no such risk, or it stood with a body whose risks the person may not see
     */
    @RequiresPermission(Permission.VIEW_RISKS)
    public RiskDetail asAt(@Subject(SubjectKind.RISK) String reference, LocalDate day) {
        return read(reference, day);
    }

    private RiskDetail read(String reference, LocalDate asAt) {
        LocalDate today = LocalDate.now(clock);
        boolean past = asAt != null;
        Instant end = RiskWhere.endOf(past ? asAt : today);
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT " + RiskLine.of(past ? "r.riskId" : "r.id")
                        + ", r.version, r.cause, r.event, r.consequence, r.kind, r.category, r.response, r.proximity,"
                        + " b.code, b.path, v.shortName, v.path, o.code, w.id, r.raisedOn, r.closedOn, r.materialisedOn,"
                        + " (SELECT p.appetite FROM AppetiteSetting p WHERE p.id = (SELECT"
                        + " MAX(x.id) FROM AppetiteSetting x WHERE x.outcome = o AND x.setAt < :end)) FROM "
                        + (past ? "PastRisk" : "Risk")
                        + " r JOIN r.body b JOIN r.overseer v JOIN r.outcome o LEFT JOIN r.owner w"
                        + " WHERE r.reference = :reference" + (past ? " AND " + RiskWhere.inForce("r") : ""),
                Object[].class);
        Object[] found = query.setParameter("reference", reference)
                .setParameter("end", end)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        RiskLine line = (RiskLine) found[0];
        if (past && !access.may(Permission.VIEW_RISKS, place((String) found[10], (Long) found[14]))) {
            throw new NotFound();
        }
        long id = line.id();
        List<Object[]> about = past ? List.of() : about(id);
        List<RiskDetail.Scored> assessments = assessments(id, end);
        List<RiskDetail.Treated> treated = treated(id, end, past);
        List<LocalDate> met = meetings(line.bodyId(), past ? asAt : today);
        return new RiskDetail(
                row(line, assessments, treated, met),
                (Long) found[1],
                new RiskDetail.Words(
                        (String) found[2],
                        (String) found[3],
                        (String) found[4],
                        (RiskKind) found[5],
                        (RiskCategory) found[6],
                        (RiskResponse) found[7],
                        (Proximity) found[8],
                        (String) found[9],
                        (String) found[10],
                        (String) found[11],
                        (String) found[12],
                        (String) found[13],
                        (Long) found[14],
                        (LocalDate) found[15],
                        (LocalDate) found[16],
                        (LocalDate) found[17]),
                found[18] == null ? null : Appetite.valueOf(found[18].toString()),
                titles(about, "STRAND"),
                titles(about, "PLAN"),
                related(about),
                assessments,
                controls(id, end, past),
                treated,
                reviews(id, end),
                met.subList(Math.max(0, met.size() - MEETINGS), met.size()),
                asAt);
    }

    /** The risk as its register shows it, from what its page shows. */
    private static RiskRow row(
            RiskLine line, List<RiskDetail.Scored> assessments, List<RiskDetail.Treated> treated, List<LocalDate> met) {
        Integer before = met.isEmpty()
                ? null
                : RiskDetail.scoredBy(assessments, met.get(met.size() - 1))
                        .map(RiskDetail.Scored::score)
                        .orElse(null);
        LocalDate outside = line.outsideSince();
        return new RiskRow(
                line,
                Trend.of(before, line.current()),
                before,
                treated.stream().filter(RiskDetail.Treated::done).count(),
                treated.size(),
                outside == null
                        ? 0
                        : met.stream().filter(m -> !m.isBefore(outside)).count());
    }

    private static Whereabouts place(String path, Long owner) {
        return Whereabouts.at(path, owner == null ? Set.of() : Set.of(owner));
    }

    /** Its strands, the plans it is linked to and the risks it is related to, in one statement. */
    private List<Object[]> about(long id) {
        String related = "SELECT 'RELATED', 0, x.title, x.reference, b.shortName, b.path, w.id FROM RiskRelation l";
        return em.createQuery(
                        "SELECT 'STRAND', s.position, s.title, s.title, s.title, s.title, s.id FROM RiskStrand s"
                                + " WHERE s.risk.id = :id UNION SELECT 'PLAN', p.position, p.title, p.title, p.title, p.title,"
                                + " p.id FROM RiskLinkedPlan l JOIN l.plan p WHERE l.risk.id = :id UNION " + related
                                + " JOIN l.other x JOIN x.body b LEFT JOIN x.owner w WHERE l.risk.id = :id UNION "
                                + related
                                + " JOIN l.risk x JOIN x.body b LEFT JOIN x.owner w WHERE l.other.id = :id",
                        Object[].class)
                .setParameter("id", id)
                // H2 does not know what a marker in a list of columns is meant to be
                .setHint(QueryHints.BIND_PARAMETERS, HintValues.FALSE)
                .getResultList();
    }

    private static List<String> titles(List<Object[]> about, String kind) {
        return about.stream()
                .filter(a -> a[0].equals(kind))
                .sorted((one, other) -> Integer.compare(((Number) one[1]).intValue(), ((Number) other[1]).intValue()))
                .map(a -> (String) a[2])
                .toList();
    }

    /** Only those that the person may see. */
    private List<RiskDetail.Related> related(List<Object[]> about) {
        return about.stream()
                .filter(a -> a[0].equals("RELATED"))
                .filter(a -> access.may(Permission.VIEW_RISKS, place((String) a[5], (Long) a[6])))
                .map(a -> new RiskDetail.Related((String) a[3], (String) a[4], (String) a[2]))
                .sorted((one, other) -> one.reference().compareTo(other.reference()))
                .toList();
    }

    private List<RiskDetail.Scored> assessments(long id, Instant end) {
        return of(
                id,
                end,
                RiskDetail.Scored.class,
                "SELECT NEW uk.dasv.risk.register.RiskDetail$Scored(a.level, a.likelihood, a.impact, a.score, a.band,"
                        + " a.rationale, a.loweredWhy, a.assessedOn, a.assessedAt, w.name) FROM Assessment a"
                        + " JOIN a.assessedBy w WHERE a.risk.id = :id AND a.assessedAt < :end"
                        + " ORDER BY a.assessedAt DESC, a.id DESC");
    }

    /** Its controls with all their checks, the latest first, in one statement. */
    private List<RiskDetail.Controlled> controls(long id, Instant end, boolean past) {
        String control = past ? "c.controlId" : "c.id";
        Map<Long, RiskDetail.Controlled> controls = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT " + control + ", c.title, c.description, w.id, w.name, c.addedOn, c.betteredAt,"
                                + " c.retiredOn, c.retiredReason, k.effectiveness, k.checkedOn, k.checkedBy, k.assurance FROM "
                                + (past ? "PastControl" : "RiskControl")
                                + " c LEFT JOIN c.owner w LEFT JOIN ControlCheck k"
                                + " ON k.controlId = " + control + " AND k.recordedAt < :end WHERE c.risk.id = :id"
                                + (past ? " AND " + RiskWhere.inForce("c") : "")
                                + " ORDER BY c.addedAt, " + control + ", k.recordedAt DESC, k.id DESC",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("end", end)
                .getResultStream()
                .forEach(c -> controls.merge((Long) c[0], controlled(c), RiskDetail.Controlled::and));
        return List.copyOf(controls.values());
    }

    private static RiskDetail.Controlled controlled(Object[] c) {
        return new RiskDetail.Controlled(
                (Long) c[0],
                (String) c[1],
                (String) c[2],
                c[4] == null ? null : (Long) c[3],
                (String) c[4],
                (LocalDate) c[5],
                (Instant) c[6],
                (LocalDate) c[7],
                (String) c[8],
                c[9] == null
                        ? List.of()
                        : List.of(new RiskDetail.Checked(
                                (Effectiveness) c[9], (LocalDate) c[10], (String) c[11], (String) c[12])));
    }

    private List<RiskDetail.Treated> treated(long id, Instant end, boolean past) {
        String treated =
                "SELECT NEW uk.dasv.risk.register.RiskDetail$Treated(a.reference, b.shortName, a.title, a.state,"
                        + " a.rating, a.currentDue), b.path, w.id, d.id FROM ";
        TypedQuery<Object[]> query = em.createQuery(
                treated
                        + (past
                                ? "PastTreatment t, PastAction a JOIN a.owner w LEFT JOIN a.deputy d JOIN a.body b"
                                        + " WHERE t.risk.id = :id AND " + RiskWhere.inForce("t")
                                        + " AND a.reference = t.action.reference AND " + RiskWhere.inForce("a")
                                : "Treatment t JOIN t.action a JOIN a.owner w LEFT JOIN a.deputy d JOIN a.body b"
                                        + " WHERE t.risk.id = :id")
                        + " ORDER BY a.currentDue, a.reference",
                Object[].class);
        if (past) {
            query.setParameter("end", end);
        }
        return query.setParameter("id", id).getResultStream().map(this::seen).toList();
    }

    /** The action as the person may see it. */
    private RiskDetail.Treated seen(Object[] found) {
        RiskDetail.Treated action = (RiskDetail.Treated) found[0];
        Set<Long> owners = Stream.of(found[2], found[3])
                .filter(Objects::nonNull)
                .map(Long.class::cast)
                .collect(Collectors.toSet());
        return access.may(Permission.VIEW_PLANS, Whereabouts.at((String) found[1], owners)) ? action : action.hidden();
    }

    private List<RiskDetail.Reviewed> reviews(long id, Instant end) {
        return of(
                id,
                end,
                RiskDetail.Reviewed.class,
                "SELECT NEW uk.dasv.risk.register.RiskDetail$Reviewed(v.id, v.reviewedOn, v.reviewedAt, b.shortName, w.name,"
                        + " v.decision, v.rationale, v.nextReviewOn, v.acceptedUntil, t.shortName) FROM RiskReview v"
                        + " JOIN v.body b JOIN v.reviewedBy w LEFT JOIN RiskOversight m ON m.review = v LEFT JOIN m.to t"
                        + " WHERE v.risk.id = :id AND v.reviewedAt < :end ORDER BY v.reviewedAt DESC, v.id DESC");
    }

    /** The days on which the body has met, oldest first. */
    private List<LocalDate> meetings(long body, LocalDate day) {
        return em.createQuery(
                        "SELECT m.meetsOn FROM Meeting m WHERE m.body.id = :body AND m.meetsOn < :day"
                                + " AND m.state <> :cancelled ORDER BY m.meetsOn DESC",
                        LocalDate.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultStream()
                .sorted()
                .toList();
    }

    private <T> List<T> of(long id, Instant end, Class<T> type, String words) {
        return em.createQuery(words, type)
                .setParameter("id", id)
                .setParameter("end", end)
                .getResultList();
    }
}
