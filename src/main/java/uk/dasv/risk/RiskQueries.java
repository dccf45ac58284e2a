package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the register: only what the person may see; not scored first, then by the gap to the appetite. */
@ApplicationScoped
public class RiskQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    MeetingCalendar calendar;

    @Inject
    Clock clock;

    @RequiresPermission(Permission.VIEW_RISKS)
    public Page<RiskRow> list(RiskFilter filter, PageRequest page) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<RiskRow> query = cb.createQuery(RiskRow.class);
        Root<Risk> risk = query.from(Risk.class);
        Join<Object, Object> outcome = risk.join("outcome");
        Join<Object, Object> body = risk.join("body");
        Join<Object, Object> owner = risk.join("owner", JoinType.LEFT);
        CriteriaQuery<Long> count = cb.createQuery(Long.class);
        Root<Risk> counted = count.from(Risk.class);
        count.select(cb.count(counted)).where(where(cb, counted, filter));
        var tolerance = query.subquery(Integer.class);
        Root<OutcomeAppetite> appetite = tolerance.from(OutcomeAppetite.class);
        tolerance.select(appetite.<Integer>get("tolerance")).where(cb.equal(appetite.get("outcome"), outcome));
        query.select(row(cb, risk, outcome, body, owner, tolerance)).where(where(cb, risk, filter));
        Expression<Integer> current = risk.get("currentScore");
        query.orderBy(
                cb.asc(cb.selectCase().when(cb.isNull(current), 0).otherwise(1)),
                cb.desc(cb.diff(current, cb.coalesce(tolerance, 0))),
                cb.asc(risk.get("reference")));
        List<RiskRow> rows = em.createQuery(query)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(completed(rows), em.createQuery(count).getSingleResult(), page);
    }

    /** How many open risks stand in each cell; the key is likelihood times ten plus impact, 0 the not scored. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Map<Integer, Long> heat(ScoreLevel level) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Risk> risk = query.from(Risk.class);
        String prefix = level.name().toLowerCase(Locale.ROOT);
        query.multiselect(risk.get(prefix + "Likelihood"), risk.get(prefix + "Impact"), cb.count(risk))
                .where(where(cb, risk, RiskFilter.all()))
                .groupBy(risk.get(prefix + "Likelihood"), risk.get(prefix + "Impact"));
        Map<Integer, Long> cells = new HashMap<>();
        em.createQuery(query)
                .getResultList()
                .forEach(r ->
                        cells.merge(r[0] == null ? 0 : (Integer) r[0] * 10 + (Integer) r[1], (Long) r[2], Long::sum));
        return cells;
    }

    @RequiresPermission(Permission.VIEW_RISKS)
    public RiskDetail byReference(@Subject(SubjectKind.RISK) String reference) {
        Risk risk = em.createQuery(
                        "SELECT r FROM Risk r JOIN FETCH r.outcome JOIN FETCH r.body LEFT JOIN FETCH r.owner"
                                + " WHERE r.reference = :reference",
                        Risk.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        RiskRow row = list(new RiskFilter(null, null, false, false, reference, null, null, null), PageRequest.number(1))
                .rows()
                .stream()
                .filter(r -> r.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new RiskDetail(
                row,
                risk.getCause(),
                risk.getEvent(),
                risk.getConsequence(),
                risk.getResponse(),
                risk.getProximity(),
                risk.getBody().getCode(),
                risk.getVersion(),
                of("SELECT s.title FROM RiskStrand s WHERE s.risk = :risk ORDER BY s.position", String.class, risk),
                of(
                        "SELECT NEW uk.dasv.risk.RiskDetail.Scored(a.assessedOn, a.level, a.likelihood, a.impact, a.score,"
                                + " a.band, a.rationale, p.name) FROM Assessment a JOIN a.assessedBy p WHERE a.risk = :risk"
                                + " ORDER BY a.assessedAt DESC, a.id DESC",
                        RiskDetail.Scored.class,
                        risk),
                of(
                        "SELECT NEW uk.dasv.risk.RiskDetail.Treating(x.reference, x.title, b.shortName, x.rating, x.state,"
                                + " x.currentDue) FROM Treatment t JOIN t.action x JOIN x.body b WHERE t.risk = :risk"
                                + " ORDER BY x.reference",
                        RiskDetail.Treating.class,
                        risk),
                of(
                        "SELECT NEW uk.dasv.risk.RiskDetail.Reviewed(v.reviewedOn, b.name, p.name, v.decision, v.rationale,"
                                + " v.nextReviewOn, v.acceptedUntil) FROM RiskReview v JOIN v.body b JOIN v.reviewedBy p"
                                + " WHERE v.risk = :risk ORDER BY v.reviewedAt DESC",
                        RiskDetail.Reviewed.class,
                        risk));
    }

    private <T> List<T> of(String question, Class<T> type, Risk risk) {
        return em.createQuery(question, type).setParameter("risk", risk).getResultList();
    }

    /** Adds treatments and the score at the body's last meeting: two statements for the whole page. */
    private List<RiskRow> completed(List<RiskRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<Long> ids = rows.stream().map(RiskRow::id).toList();
        Map<Long, Object[]> treated = new HashMap<>();
        em.createQuery(
                        "SELECT t.risk.id, COUNT(t), SUM(CASE WHEN t.action.state = :completed THEN 1 ELSE 0 END)"
                                + " FROM Treatment t WHERE t.risk.id IN :ids GROUP BY t.risk.id",
                        Object[].class)
                .setParameter("completed", uk.dasv.plan.ActionState.COMPLETED)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(r -> treated.put((Long) r[0], r));
        Map<Long, Integer> before = scoresAt(ids);
        return rows.stream()
                .map(r -> {
                    Object[] t = treated.get(r.id());
                    return r.with(
                            t == null ? 0 : ((Number) t[1]).longValue(),
                            t == null ? 0 : ((Number) t[2]).longValue(),
                            before.get(r.id()));
                })
                .toList();
    }

    private Map<Long, Integer> scoresAt(List<Long> ids) {
        LocalDate today = LocalDate.now(clock);
        LocalDate met = user.actingFor()
                .map(Grant::bodyId)
                .flatMap(body -> calendar.lastMetBefore(body, today))
                .orElse(today.minusMonths(3));
        Map<Long, Integer> scores = new HashMap<>();
        em.createQuery(
                        "SELECT a.risk.id, a.score FROM Assessment a WHERE a.risk.id IN :ids AND a.level = :current"
                                + " AND a.assessedOn <= :met ORDER BY a.assessedAt, a.id",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("current", ScoreLevel.CURRENT)
                .setParameter("met", met)
                .getResultList()
                .forEach(r -> scores.put((Long) r[0], (Integer) r[1]));
        return scores;
    }

    private Predicate where(CriteriaBuilder cb, Root<Risk> risk, RiskFilter f) {
        List<Predicate> all = new ArrayList<>();
        Join<Object, Object> owner = risk.join("owner", JoinType.LEFT);
        all.add(access.scope(Permission.VIEW_RISKS).on(cb, risk.get("body").get("path"), owner.<Long>get("id")));
        if (f.text() == null || f.band() != null) {
            all.add(cb.notEqual(risk.get("state"), RiskState.CLOSED));
        }
        if (f.outcome() != null) {
            all.add(cb.equal(risk.get("outcome").get("code"), f.outcome()));
        }
        if (f.band() != null) {
            all.add(cb.equal(risk.get("currentBand"), f.band()));
        }
        if (f.notScored()) {
            all.add(cb.isNull(risk.get("currentScore")));
        }
        if (f.mine()) {
            all.add(cb.equal(owner.get("id"), user.require().personId()));
        }
        if (f.level() != null && f.likelihood() != null && f.impact() != null) {
            String prefix = f.level().name().toLowerCase(Locale.ROOT);
            all.add(cb.equal(risk.get(prefix + "Likelihood"), f.likelihood()));
            all.add(cb.equal(risk.get(prefix + "Impact"), f.impact()));
        }
        if (f.text() != null) {
            String like =
                    "%" + f.text().toLowerCase(Locale.UK).replace("%", "\\%").replace("_", "\\_") + "%";
            all.add(cb.or(
                    cb.like(cb.lower(risk.get("title")), like, '\\'),
                    cb.like(cb.lower(risk.get("reference")), like, '\\')));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    private static CompoundSelection<RiskRow> row(
            CriteriaBuilder cb,
            Root<Risk> risk,
            Join<Object, Object> outcome,
            Join<Object, Object> body,
            Join<Object, Object> owner,
            Expression<Integer> tolerance) {
        return cb.construct(
                RiskRow.class,
                risk.get("id"),
                risk.get("reference"),
                risk.get("title"),
                outcome.get("name"),
                body.get("shortName"),
                owner.get("name"),
                risk.get("state"),
                risk.get("inherentLikelihood"),
                risk.get("inherentImpact"),
                risk.get("currentScore"),
                risk.get("currentBand"),
                risk.get("targetLikelihood"),
                risk.get("targetImpact"),
                tolerance,
                risk.get("nextReviewOn"));
    }
}
