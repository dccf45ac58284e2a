package uk.dasv.risk.register.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.WholeList;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.AsAt;
import uk.dasv.risk.register.Meetings;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.review.ReviewDecision;

/** Reads risks for a sheet each, in as many statements for a whole list as for one. */
@ApplicationScoped
public class RiskSheets {

    /** The sheets of the longest file. */
    public static final int MOST = 250;

    /** As many meetings as a trend goes back on paper. */
    private static final int MEETINGS = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    RegisterFiles files;

    @Inject
    Meetings meetings;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** The risks of the list in its order, all of them at once; whoever asks looks first whether there are too many. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public WholeList<RiskSheet> of(RiskFilter filter, RiskSort sort, boolean descending) {
        LocalDate day = filter.day(LocalDate.now(clock));
        boolean past = filter.further().asAt() != null;
        return files.whole(filter, sort, descending, MOST).completed(entries -> sheets(entries, day, past));
    }

    /**
     * One risk, as it is or as it stood at the end of the day.
     *
     * @param asAt null for now
     * @throws NotFound when there was no such risk, or it stood where the person may not see it
     */
    @RequiresPermission(Permission.VIEW_RISKS)
    public RiskSheet one(@Subject(SubjectKind.RISK) String reference, LocalDate asAt) {
        TypedQuery<Object[]> query = em.createQuery(
                asAt == null
                        ? "SELECT r.id, r.state FROM Risk r WHERE r.reference = :reference"
                        : "SELECT r.riskId, r.state FROM PastRisk r WHERE r.reference = :reference AND "
                                + AsAt.inForce("r"),
                Object[].class);
        if (asAt != null) {
            query.setParameter("end", AsAt.endOf(asAt));
        }
        return query.setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .flatMap(r -> of(only((Long) r[0], (RiskState) r[1], asAt), RiskSort.GAP, false).next().stream()
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private static RiskFilter only(long id, RiskState state, LocalDate asAt) {
        return RiskFilter.everything()
                .with(new RiskFilter.Further(null, state, null, null, false, null, List.of(id), asAt, null));
    }

    private List<RiskSheet> sheets(List<RiskEntry> entries, LocalDate day, boolean past) {
        List<Long> ids = entries.stream().map(e -> e.row().id()).toList();
        Instant end = AsAt.endOf(day);
        Map<Long, List<RiskSheet.Scoring>> scorings = scorings(ids, end);
        Map<Long, List<RiskSheet.Control>> controls = controls(ids, end, past);
        Map<Long, List<RiskSheet.Treatment>> treatments = treatments(ids, end, past);
        Map<Long, List<RiskSheet.Review>> reviews = reviews(ids, end);
        Meetings.Met met =
                meetings.of(entries.stream().map(e -> e.row().facts().bodyId()).collect(Collectors.toSet()), day);
        return entries.stream()
                .map(e -> {
                    long id = e.row().id();
                    return new RiskSheet(
                            e,
                            scorings.getOrDefault(id, List.of()),
                            controls.getOrDefault(id, List.of()),
                            treatments.getOrDefault(id, List.of()),
                            reviews.getOrDefault(id, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            last(met.days().getOrDefault(e.row().facts().bodyId(), List.of())));
                })
                .toList();
    }

    private static List<LocalDate> last(List<LocalDate> days) {
        return days.subList(Math.max(0, days.size() - MEETINGS), days.size());
    }

    private Map<Long, List<RiskSheet.Scoring>> scorings(List<Long> ids, Instant end) {
        return byRisk(
                about(
                        ids,
                        end,
                        "SELECT a.risk.id, a.level, a.likelihood, a.impact, a.score, a.band, a.rationale, a.assessedOn"
                                + " FROM Assessment a WHERE a.risk.id IN :ids AND a.assessedAt < :end"
                                + " ORDER BY a.assessedAt DESC, a.id DESC"),
                a -> new RiskSheet.Scoring(
                        (ScoreLevel) a[1],
                        (Integer) a[2],
                        (Integer) a[3],
                        (Integer) a[4],
                        (Band) a[5],
                        (String) a[6],
                        (LocalDate) a[7]));
    }

    private Map<Long, List<RiskSheet.Control>> controls(List<Long> ids, Instant end, boolean past) {
        String control = past ? "c.controlId" : "c.id";
        return byRisk(
                about(
                        ids,
                        end,
                        "SELECT c.risk.id, c.title, k.effectiveness, k.checkedOn, k.checkedBy FROM "
                                + (past ? "PastControl" : "RiskControl")
                                + " c LEFT JOIN ControlCheck k ON k.controlId = "
                                + control + " AND k.recordedAt = (SELECT MAX(x.recordedAt) FROM ControlCheck x"
                                + " WHERE x.controlId = " + control
                                + " AND x.recordedAt < :end) WHERE c.risk.id IN :ids"
                                + " AND c.retiredAt IS NULL" + (past ? " AND " + AsAt.inForce("c") : "")
                                + " ORDER BY c.addedAt, " + control),
                c -> new RiskSheet.Control((String) c[1], (Effectiveness) c[2], (LocalDate) c[3], (String) c[4]));
    }

    private Map<Long, List<RiskSheet.Treatment>> treatments(List<Long> ids, Instant end, boolean past) {
        String facts =
                "SELECT t.risk.id, a.reference, b.shortName, a.title, a.state, a.rating, a.currentDue, b.path, w.id,"
                        + " d.id FROM ";
        TypedQuery<Object[]> query = em.createQuery(
                facts
                        + (past
                                ? "PastTreatment t, PastAction a JOIN a.owner w LEFT JOIN a.deputy d JOIN a.body b"
                                        + " WHERE t.risk.id IN :ids AND " + AsAt.inForce("t")
                                        + " AND a.reference = t.action.reference AND " + AsAt.inForce("a")
                                : "Treatment t JOIN t.action a JOIN a.owner w LEFT JOIN a.deputy d JOIN a.body b"
                                        + " WHERE t.risk.id IN :ids")
                        + " ORDER BY a.currentDue, a.reference",
                Object[].class);
        if (past) {
            query.setParameter("end", end);
        }
        return byRisk(query.setParameter("ids", ids).getResultList(), this::seen);
    }

    /** The action as the person may see it. */
    private RiskSheet.Treatment seen(Object[] a) {
        Set<Long> owners = Stream.of(a[8], a[9])
                .filter(Objects::nonNull)
                .map(Long.class::cast)
                .collect(Collectors.toSet());
        return access.may(Permission.VIEW_PLANS, Whereabouts.at((String) a[7], owners))
                ? new RiskSheet.Treatment(
                        (String) a[1], (String) a[2], (String) a[3], (ActionState) a[4], (Brag) a[5], (LocalDate) a[6])
                : new RiskSheet.Treatment((String) a[1], (String) a[2], null, null, null, null);
    }

    private Map<Long, List<RiskSheet.Review>> reviews(List<Long> ids, Instant end) {
        return byRisk(
                about(
                        ids,
                        end,
                        "SELECT v.risk.id, v.reviewedOn, b.shortName, v.decision, v.rationale, v.acceptedUntil"
                                + " FROM RiskReview v JOIN v.body b WHERE v.risk.id IN :ids AND v.reviewedAt ="
                                + " (SELECT MAX(x.reviewedAt) FROM RiskReview x WHERE x.risk = v.risk AND x.reviewedAt < :end)"
                                + " ORDER BY v.id DESC"),
                v -> new RiskSheet.Review(
                        (LocalDate) v[1], (String) v[2], (ReviewDecision) v[3], (String) v[4], (LocalDate) v[5]));
    }

    private List<Object[]> about(List<Long> ids, Instant end, String words) {
        return em.createQuery(words, Object[].class)
                .setParameter("ids", ids)
                .setParameter("end", end)
                .getResultList();
    }

    private static <T> Map<Long, List<T>> byRisk(List<Object[]> found, Function<Object[], T> made) {
        Map<Long, List<T>> all = new HashMap<>();
        found.forEach(
                f -> all.computeIfAbsent((Long) f[0], id -> new ArrayList<>()).add(made.apply(f)));
        return all;
    }
}
