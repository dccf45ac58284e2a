package uk.dasv.risk.exception;

import static uk.dasv.exceptions.ExceptionKind.RISK_OUTSIDE_LONG;
import static uk.dasv.exceptions.ExceptionKind.RISK_OUTSIDE_TOLERANCE;
import static uk.dasv.exceptions.ExceptionKind.RISK_REVIEW_OVERDUE;
import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE;
import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE_A_BAND;
import static uk.dasv.exceptions.ExceptionKind.RISK_WITHOUT_TREATMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.exceptions.ExceptionSource;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.Meetings;

/** Finds the risks that are exceptions by the rules that are applied: only those the person may see. */
@ApplicationScoped
public class RiskExceptions implements ExceptionSource {

    private static final Set<ExceptionKind> KINDS = EnumSet.of(
            RISK_OUTSIDE_TOLERANCE,
            RISK_ROSE,
            RISK_ROSE_A_BAND,
            RISK_WITHOUT_TREATMENT,
            RISK_REVIEW_OVERDUE,
            RISK_OUTSIDE_LONG);

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    ExceptionRules rules;

    @Inject
    Meetings meetings;

    @Inject
    Clock clock;

    /**
     * Risks that are exceptions.
     *
     * @param all how many risks meet any rule
     * @param met how many meet each rule that is applied, in the order of the rules
     */
    public record Report(Page<RiskException> page, long all, Map<ExceptionKind, Long> met) implements Serializable {

        public Report {
            met = new EnumMap<>(met);
        }
    }

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public Set<ExceptionKind> kinds() {
        return KINDS;
    }

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public String list() {
        return "/risks/exceptions?rule=";
    }

    @Override
    @RequiresPermission(Permission.VIEW_RISKS)
    public Map<ExceptionKind, Long> met(Map<ExceptionKind, Integer> applied) {
        return counts(conditions(access.scope(Permission.VIEW_RISKS), applied), null)
                .met();
    }

    /**
     * The risks that meet that rule, or any where it is null; not scored first and then the furthest above tolerance. In
     * five statements.
     *
     * @param body the code of the body on whose register they stand, or null for any
     */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Report report(ExceptionKind rule, String body, PageRequest page) {
        RiskConditions conditions = conditions();
        Counts counts = counts(conditions, body);
        String which = rule == null ? conditions.any() : conditions.of(rule);
        List<RiskException> rows = bind(
                        conditions,
                        body,
                        em.createQuery(
                                select(conditions) + from(body) + " AND " + which + " ORDER BY r.gapPlace, r.reference",
                                Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(row -> row(row, conditions))
                .toList();
        long total = rule == null ? counts.all() : counts.met().getOrDefault(rule, 0L);
        return new Report(new Page<>(rows, total, page), counts.all(), counts.met());
    }

    /** The risks within the scope that meet any rule, whoever asks. */
    List<RiskException> within(Scope scope) {
        RiskConditions conditions = conditions(scope, rules.applied());
        return conditions
                .bind(scope.bind(
                        em.createQuery(
                                select(conditions) + from(scope, null) + " AND " + conditions.any()
                                        + " ORDER BY r.gapPlace, r.reference",
                                Object[].class),
                        true))
                .getResultStream()
                .map(row -> row(row, conditions))
                .toList();
    }

    private static String select(RiskConditions conditions) {
        return "SELECT r.id, r.reference, r.title, b.shortName, o.name, w.name, r.currentScore, r.currentBand,"
                + " r.gap, CASE WHEN r.nextReviewOn IS NULL THEN r.openedOn ELSE r.nextReviewOn END, CASE WHEN "
                + conditions.of(RISK_WITHOUT_TREATMENT) + " THEN r.id ELSE NULL END, " + RiskConditions.MET_OUTSIDE;
    }

    /** The identifiers of the risks that meet that rule, or any where it is null. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Long> risks(ExceptionKind rule) {
        RiskConditions conditions = conditions();
        String which = rule == null ? conditions.any() : conditions.of(rule);
        return bind(
                        conditions,
                        null,
                        em.createQuery("SELECT r.id" + from(null) + " AND " + which + " ORDER BY r.id", Long.class))
                .getResultList();
    }

    private record Counts(long all, Map<ExceptionKind, Long> met) {}

    private Counts counts(RiskConditions conditions, String body) {
        StringBuilder words = new StringBuilder("SELECT COUNT(" + counted(conditions.any()) + ")");
        conditions.applied().forEach(kind -> words.append(", COUNT(" + counted(conditions.of(kind)) + ")"));
        Object found = bind(conditions, body, em.createQuery(words + from(body), Object.class))
                .getSingleResult();
        Object[] row = found instanceof Object[] several ? several : new Object[] {found};
        Map<ExceptionKind, Long> met = new EnumMap<>(ExceptionKind.class);
        int i = 1;
        for (ExceptionKind kind : conditions.applied()) {
            met.put(kind, (Long) row[i++]);
        }
        return new Counts((Long) row[0], met);
    }

    private static String counted(String condition) {
        return "CASE WHEN " + condition + " THEN r.id ELSE NULL END";
    }

    private RiskConditions conditions() {
        return conditions(access.scope(Permission.VIEW_RISKS), rules.applied());
    }

    private RiskConditions conditions(Scope scope, Map<ExceptionKind, Integer> all) {
        Map<ExceptionKind, Integer> applied = new EnumMap<>(ExceptionKind.class);
        applied.putAll(all);
        applied.keySet().retainAll(KINDS);
        LocalDate today = LocalDate.now(clock);
        boolean moves = applied.containsKey(RISK_ROSE) || applied.containsKey(RISK_ROSE_A_BAND);
        return new RiskConditions(applied, moves ? meetings.moved(scope, today) : List.of(), today);
    }

    private String from(String body) {
        return from(access.scope(Permission.VIEW_RISKS), body);
    }

    private static String from(Scope scope, String body) {
        return " FROM Risk r JOIN r.body b JOIN r.outcome o LEFT JOIN r.owner w WHERE "
                + scope.words("b.path", "w.id")
                + " AND r.openedOn IS NOT NULL AND r.state <> uk.dasv.risk.RiskState.CLOSED"
                + (body == null ? "" : " AND b.code = :body");
    }

    private <T> TypedQuery<T> bind(RiskConditions conditions, String body, TypedQuery<T> query) {
        if (body != null) {
            query.setParameter("body", body);
        }
        return conditions.bind(access.scope(Permission.VIEW_RISKS).bind(query, true));
    }

    private static RiskException row(Object[] row, RiskConditions conditions) {
        List<RiskException.Reason> reasons = new ArrayList<>();
        for (ExceptionKind kind : conditions.applied()) {
            conditions
                    .reason(
                            kind,
                            new RiskConditions.Facts(
                                    (Long) row[0],
                                    (Integer) row[8],
                                    (LocalDate) row[9],
                                    row[10] != null,
                                    ((Number) row[11]).longValue()))
                    .ifPresent(reasons::add);
        }
        return new RiskException(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Integer) row[6],
                (Band) row[7],
                reasons);
    }
}
