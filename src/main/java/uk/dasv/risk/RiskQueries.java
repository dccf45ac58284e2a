package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads risks: only those the person may see, as many statements whatever the number of rows. */
@ApplicationScoped
public class RiskQueries {

    private static final String FACTS =
            "NEW uk.dasv.risk.RiskFacts(r.id, r.reference, r.title, b.shortName, o.name, w.name, r.state, r.openedOn,"
                    + " r.inherentLikelihood, r.inherentImpact, r.currentLikelihood, r.currentImpact, r.currentBand,"
                    + " r.targetLikelihood, r.targetImpact, p.tolerance, r.nextReviewOn)";

    private static final String FROM = " FROM Risk r JOIN r.body b LEFT JOIN r.outcome o LEFT JOIN r.owner w"
            + " LEFT JOIN OutcomeAppetite p ON p.outcome = o";

    /** The actions that treat a risk; the condition on {@code t} follows. */
    static final String TREATED =
            "SELECT NEW uk.dasv.risk.RiskDetail$Treated(a.reference, b.shortName, a.title, a.state, a.rating,"
                    + " a.currentDue), b.path, w.id, d.id FROM Treatment t JOIN t.action a JOIN a.owner w"
                    + " LEFT JOIN a.deputy d JOIN a.body b WHERE ";

    static final String BY_DUE = " ORDER BY a.currentDue, a.reference";

    /** As many meetings as a trend goes back: two years and more of any body. */
    private static final int MEETINGS = 8;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Matrices matrices;

    @Inject
    ReviewCalendar calendar;

    @Inject
    LinePlaces places;

    @Inject
    Clock clock;

    /** What a level of likelihood or impact is called. */
    public record Level(RiskMatrixLevel.Axis axis, int level, String name, String description) {}

    /** A body and an outcome that have risks the person may see. */
    public record Place(String bodyCode, String bodyName, String outcomeCode, String outcomeName, int position) {}

    /** How many risks stand in one cell of the matrix. */
    public record Cell(Integer likelihood, Integer impact, long risks) {}

    /** A risk as the page of an action that treats it shows it; the title is null where the reader may not see the risk. */
    public record TreatedRisk(String reference, String body, String title, Band band, Integer score) {}

    @RequiresPermission(Permission.VIEW_RISKS)
    public Page<RiskRow> register(RiskFilter filter, RiskSort sort, boolean descending, PageRequest page) {
        RiskWhere where = where(filter);
        Long total = where.bind(em.createQuery("SELECT COUNT(r)" + FROM + where, Long.class))
                .getSingleResult();
        TypedQuery<RiskFacts> rows =
                em.createQuery("SELECT " + FACTS + FROM + where + sort.orderBy(descending), RiskFacts.class);
        return new Page<>(
                completed(where.bind(rows)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList()),
                total,
                page);
    }

    /** Bodies and outcomes that have risks the person may see, for filters. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Place> places() {
        RiskWhere where = where(RiskFilter.everything());
        return where.bind(em.createQuery(
                        "SELECT DISTINCT NEW uk.dasv.risk.RiskQueries$Place(b.code, b.shortName, o.code, o.name, o.position)"
                                + FROM + where + " ORDER BY o.position, b.shortName",
                        Place.class))
                .getResultList();
    }

    /** How many open risks of the filter stand in each cell by the level; the cell without numbers holds those not scored. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Cell> heatMap(RiskFilter filter, ScoreLevel level) {
        String name = RiskWhere.field(level);
        RiskWhere where = where(filter);
        return where.bind(em.createQuery(
                        "SELECT NEW uk.dasv.risk.RiskQueries$Cell(r." + name + "Likelihood, r." + name
                                + "Impact, COUNT(r))" + FROM + where + " GROUP BY r." + name + "Likelihood, r." + name
                                + "Impact",
                        Cell.class))
                .getResultList();
    }

    /** The band of every score by the present matrix. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Map<Score, Band> bands() {
        return matrices.bands();
    }

    /** What the levels of the present matrix are called. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Level> levels() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.RiskQueries$Level(l.axis, l.level, l.name, l.description)"
                                + " FROM RiskMatrixLevel l WHERE l.matrix.edition = (SELECT MAX(m.edition) FROM RiskMatrix m)"
                                + " ORDER BY l.axis, l.level",
                        Level.class)
                .getResultList();
    }

    /** The last day for the next review of the risk, were it reviewed today; null while it is not scored. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public LocalDate nextReview(@Subject(SubjectKind.RISK) String reference) {
        LocalDate today = LocalDate.now(clock);
        Object[] found = em.createQuery(
                        "SELECT r.currentBand, b.path FROM Risk r JOIN r.body b WHERE r.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getSingleResult();
        Band band = (Band) found[0];
        return band == null ? null : calendar.due(band, (String) found[1], today);
    }

    /** What the body for which the person would review the risk can decide. */
    @RequiresPermission(Permission.REVIEW_RISK)
    public List<ReviewDecision> decisions(@Subject(SubjectKind.RISK) String reference) {
        return places.of(user.actingFor().orElseThrow(NotFound::new).bodyId()).decisions();
    }

    /** One risk with all that its page shows, in five statements. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public RiskDetail byReference(@Subject(SubjectKind.RISK) String reference) {
        List<Object[]> perStrand = em.createQuery(
                        "SELECT " + FACTS
                                + ", r.version, r.cause, r.event, r.consequence, r.kind, r.response, r.proximity,"
                                + " b.code, b.path, o.code, w.id, r.raisedOn, r.closedOn, p.appetite, b.id, s.title"
                                + FROM
                                + " LEFT JOIN RiskStrand s ON s.risk = r WHERE r.reference = :reference ORDER BY s.position",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultList();
        Object[] found = perStrand.stream().findFirst().orElseThrow(NotFound::new);
        RiskFacts facts = (RiskFacts) found[0];
        List<Object[]> treated = of(facts, Object[].class, TREATED + "t.risk.id = :id" + BY_DUE);
        long done = treated.stream()
                .filter(t -> ((RiskDetail.Treated) t[0]).state() == ActionState.COMPLETED)
                .count();
        List<LocalDate> meetings = meetings((Long) found[15]);
        List<RiskDetail.Scored> assessments = of(
                facts,
                RiskDetail.Scored.class,
                "SELECT NEW uk.dasv.risk.RiskDetail$Scored(a.level, a.likelihood, a.impact, a.score, a.band,"
                        + " a.rationale, a.assessedOn, a.assessedAt, w.name) FROM Assessment a JOIN a.assessedBy w"
                        + " WHERE a.risk.id = :id ORDER BY a.assessedAt DESC, a.id DESC");
        Integer before = meetings.isEmpty()
                ? null
                : RiskDetail.scoredBy(assessments, meetings.get(meetings.size() - 1))
                        .map(RiskDetail.Scored::score)
                        .orElse(null);
        return new RiskDetail(
                new RiskRow(facts, Trend.of(before, facts.current()), done, treated.size()),
                (Long) found[1],
                new RiskDetail.Words(
                        (String) found[2],
                        (String) found[3],
                        (String) found[4],
                        (RiskKind) found[5],
                        (RiskResponse) found[6],
                        (Proximity) found[7],
                        (String) found[8],
                        (String) found[9],
                        (String) found[10],
                        (Long) found[11],
                        (LocalDate) found[12],
                        (LocalDate) found[13]),
                (Appetite) found[14],
                perStrand.stream()
                        .map(row -> (String) row[16])
                        .filter(Objects::nonNull)
                        .toList(),
                assessments,
                treated.stream().map(this::seen).toList(),
                of(
                        facts,
                        RiskDetail.Reviewed.class,
                        "SELECT NEW uk.dasv.risk.RiskDetail$Reviewed(v.reviewedOn, v.reviewedAt, b.shortName, w.name,"
                                + " v.decision, v.rationale, v.nextReviewOn, v.acceptedUntil) FROM RiskReview v"
                                + " JOIN v.body b JOIN v.reviewedBy w WHERE v.risk.id = :id"
                                + " ORDER BY v.reviewedAt DESC, v.id DESC"),
                meetings);
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

    /** The risks an action treats, for who may see the action; title and band only where they may see the risk. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<TreatedRisk> treatedBy(@Subject(SubjectKind.ACTION) String action) {
        return em
                .createQuery(
                        "SELECT r.reference, b.shortName, r.title, r.currentBand, r.currentScore, b.path, w.id, w.name"
                                + " FROM Treatment t JOIN t.risk r JOIN r.body b LEFT JOIN r.owner w"
                                + " WHERE t.action.reference = :action ORDER BY r.reference",
                        Object[].class)
                .setParameter("action", action)
                .getResultList()
                .stream()
                .map(r -> access.may(
                                Permission.VIEW_RISKS,
                                Whereabouts.at((String) r[5], r[7] == null ? Set.of() : Set.of((Long) r[6])))
                        ? new TreatedRisk((String) r[0], (String) r[1], (String) r[2], (Band) r[3], (Integer) r[4])
                        : new TreatedRisk((String) r[0], (String) r[1], null, null, null))
                .toList();
    }

    /** The days on which the body has met lately, oldest first. */
    private List<LocalDate> meetings(long body) {
        return em.createQuery(
                        "SELECT m.meetsOn FROM Meeting m WHERE m.body.id = :body AND m.meetsOn < :today"
                                + " AND m.state <> :cancelled ORDER BY m.meetsOn DESC",
                        LocalDate.class)
                .setParameter("body", body)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setMaxResults(MEETINGS)
                .getResultStream()
                .sorted()
                .toList();
    }

    private <T> List<T> of(RiskFacts facts, Class<T> type, String words) {
        return em.createQuery(words, type).setParameter("id", facts.id()).getResultList();
    }

    private List<RiskRow> completed(List<RiskFacts> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> before = before(rows);
        Map<Long, long[]> treated = new HashMap<>();
        em.createQuery(
                        "SELECT t.risk.id, a.state, COUNT(t) FROM Treatment t JOIN t.action a WHERE t.risk.id IN :ids"
                                + " GROUP BY t.risk.id, a.state",
                        Object[].class)
                .setParameter("ids", rows.stream().map(RiskFacts::id).toList())
                .getResultList()
                .forEach(t -> {
                    long[] counts = treated.computeIfAbsent((Long) t[0], id -> new long[2]);
                    counts[0] += t[1] == ActionState.COMPLETED ? (Long) t[2] : 0;
                    counts[1] += (Long) t[2];
                });
        return rows.stream()
                .map(r -> {
                    long[] counts = treated.getOrDefault(r.id(), new long[2]);
                    return new RiskRow(r, Trend.of(before.get(r.id()), r.current()), counts[0], counts[1]);
                })
                .toList();
    }

    /** The current score each risk had when its body last met; none for one that was not scored then. */
    private Map<Long, Integer> before(List<RiskFacts> rows) {
        Map<Long, Integer> scores = new HashMap<>();
        em.createQuery(
                        "SELECT r.id, a.score FROM Assessment a JOIN a.risk r WHERE r.id IN :ids AND a.level = :current"
                                + " AND a.assessedOn <= (SELECT MAX(m.meetsOn) FROM Meeting m WHERE m.body = r.body"
                                + " AND m.meetsOn < :today AND m.state <> :cancelled) ORDER BY a.assessedAt, a.id",
                        Object[].class)
                .setParameter("ids", rows.stream().map(RiskFacts::id).toList())
                .setParameter("current", ScoreLevel.CURRENT)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList()
                .forEach(s -> scores.put((Long) s[0], (Integer) s[1]));
        return scores;
    }

    private RiskWhere where(RiskFilter filter) {
        return new RiskWhere(
                access.scope(Permission.VIEW_RISKS), filter, user.require().personId(), LocalDate.now(clock));
    }
}
