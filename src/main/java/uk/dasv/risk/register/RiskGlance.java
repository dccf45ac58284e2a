package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.risk.matrix.Band;

/** What My work says about risks: which are due for the person, which stand furthest above the appetite, what moved. */
@ApplicationScoped
public class RiskGlance {

    /** How many rows are shown of what may be long; the rest is the register. */
    public static final int SHOWN = 8;

    private static final String OPEN = " AND r.state <> uk.dasv.risk.RiskState.CLOSED";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A risk whose review is due; {@code on} is null while no date is set. */
    public record Due(String reference, String title, Integer score, Band band, LocalDate on) {}

    /** A risk against the appetite for its outcome; {@code tolerance} is null while no appetite is set. */
    public record Standing(String reference, String title, String outcome, int score, Band band, Integer tolerance) {

        /** By how much it stands above the tolerance; null where there is none, negative below it. */
        public Integer gap() {
            return tolerance == null ? null : Integer.valueOf(score - tolerance);
        }
    }

    /** The risks furthest above the appetite, and how many could not be put in order because nobody has scored them. */
    public record Top(List<Standing> risks, long notScored) {

        public Top {
            risks = List.copyOf(risks);
        }
    }

    /** A risk whose band is another than it was when the body last met. */
    public record Moved(String reference, String title, Band before, Band now, Integer score) {

        public boolean worse() {
            return now.compareTo(before) > 0;
        }
    }

    /** Risks the person owns whose review is due, and those that the body they act for oversees; no proposal is. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Due> due() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.register.RiskGlance$Due(r.reference, r.title, r.currentScore, r.currentBand,"
                                + " r.nextReviewOn) FROM Risk r LEFT JOIN r.owner w WHERE (w.id = :me OR r.overseer.id = :body)"
                                + OPEN
                                + " AND r.openedOn IS NOT NULL AND (r.nextReviewOn IS NULL OR r.nextReviewOn <= :today)"
                                + " ORDER BY r.nextReviewOn, r.reference",
                        Due.class)
                .setParameter("me", user.require().personId())
                .setParameter(
                        "body",
                        user.actingFor()
                                .filter(g -> g.role().actsForBody())
                                .map(Grant::bodyId)
                                .orElse(0L))
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(SHOWN + 1)
                .getResultList();
    }

    /** The risks the person may see that stand furthest above the appetite for their outcome. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Top top() {
        return top("/");
    }

    /** The same of the registers of the body at the place and of those below it. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Top top(String place) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        List<Object[]> rows = scope.bind(
                        em.createQuery(
                                "SELECT r.reference, r.title, o.name, r.currentScore, r.currentBand, r.tolerance,"
                                        + " (SELECT COUNT(x) FROM Risk x JOIN x.body y LEFT JOIN x.owner z"
                                        + " WHERE x.currentScore IS NULL AND x.state <> uk.dasv.risk.RiskState.CLOSED AND "
                                        + scope.words("y.path", "z.id") + " AND y.path LIKE :below)"
                                        + " FROM Risk r JOIN r.body b LEFT JOIN r.outcome o LEFT JOIN r.owner w"
                                        + " WHERE "
                                        + scope.words("b.path", "w.id") + " AND b.path LIKE :below" + OPEN
                                        + " AND r.currentScore IS NOT NULL"
                                        + " ORDER BY r.gapPlace, r.reference",
                                Object[].class),
                        true)
                .setParameter("below", place + "%")
                .setMaxResults(SHOWN)
                .getResultList();
        return new Top(
                rows.stream()
                        .map(r -> new Standing(
                                (String) r[0], (String) r[1], (String) r[2], (Integer) r[3], (Band) r[4], (Integer)
                                        r[5]))
                        .toList(),
                rows.isEmpty() ? 0 : (Long) rows.get(0)[6]);
    }

    /** The risks the person may see whose band is another than it was on the day, the worst now first. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Moved> movedSince(LocalDate day) {
        return movedSince(day, "/");
    }

    /** The same of the registers of the body at the place and of those below it. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Moved> movedSince(LocalDate day, String place) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.risk.register.RiskGlance$Moved(r.reference, r.title, a.band, r.currentBand,"
                                        + " r.currentScore) FROM Assessment a JOIN a.risk r JOIN r.body b LEFT JOIN r.owner w"
                                        + " WHERE " + scope.words("b.path", "w.id") + " AND b.path LIKE :below" + OPEN
                                        + " AND a.level = uk.dasv.risk.ScoreLevel.CURRENT AND a.assessedOn <= :day"
                                        + " AND r.currentBand <> a.band AND NOT EXISTS (SELECT x.id FROM Assessment x"
                                        + " WHERE x.risk = r AND x.level = a.level AND x.assessedOn <= :day"
                                        + " AND (x.assessedAt > a.assessedAt OR x.assessedAt = a.assessedAt AND x.id > a.id))"
                                        + " ORDER BY r.currentScore DESC, r.reference",
                                Moved.class),
                        true)
                .setParameter("day", day)
                .setParameter("below", place + "%")
                .setMaxResults(SHOWN + 1)
                .getResultList();
    }
}
