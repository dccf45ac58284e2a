package uk.dasv.risk.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.matrix.Matrices;

/** Reads the round that a body has open, and what it could look at in a new one. */
@ApplicationScoped
public class RoundQueries {

    /**
     * What a body reviews: the open risks that it oversees, and those below it in a band for which the present matrix
     * says that it is looked at when such a body meets ({@code domain.md}, "Risks", "Review due").
     */
    private static final String REVIEWED = " FROM Risk r JOIN r.overseer o, Body b WHERE b.code = :body"
            + " AND r.openedOn IS NOT NULL AND r.state <> uk.dasv.risk.RiskState.CLOSED AND o.path LIKE CONCAT(b.path, '%')"
            + " AND (o = b OR r.currentBand IN (SELECT v.band FROM RiskMatrixReview v WHERE v.bodyKind = b.kind"
            + " AND v.matrix.edition = " + Matrices.IN_FORCE + "))";

    private static final String DUE = "r.nextReviewOn IS NULL OR r.nextReviewOn <= ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * How many risks a new round could look at.
     *
     * @param meetsOn when the body next meets; null where no meeting is booked
     */
    public record Offer(long due, long byMeeting, long all, LocalDate meetsOn) implements Serializable {}

    /** The round that the body has open, in one statement. */
    @RequiresPermission(Permission.REVIEW_RISK)
    public Optional<Round> open(@Subject(SubjectKind.BODY) String body) {
        List<Object[]> found = em.createQuery(
                        "SELECT NEW uk.dasv.risk.review.round.RoundLine(r.reference, r.title, r.currentBand,"
                                + " r.currentLikelihood, r.currentImpact, r.state, o.path, i.state, v.decision, p.name),"
                                + " b.shortName, b.path, x.begunAt, w.name FROM ReviewRoundItem i JOIN i.round x JOIN x.body b"
                                + " JOIN x.begunBy w JOIN i.risk r JOIN r.overseer o LEFT JOIN i.review v"
                                + " LEFT JOIN v.reviewedBy p WHERE b.code = :body AND x.openBodyId IS NOT NULL"
                                + " ORDER BY i.place, r.reference",
                        Object[].class)
                .setParameter("body", body)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(first -> new Round(
                        (String) first[1],
                        (String) first[2],
                        (Instant) first[3],
                        (String) first[4],
                        found.stream().map(f -> (RoundLine) f[0]).toList()));
    }

    /** What the body could look at in a new round, in two statements. */
    @RequiresPermission(Permission.REVIEW_RISK)
    public Offer offer(@Subject(SubjectKind.BODY) String body) {
        LocalDate today = LocalDate.now(clock);
        LocalDate meets = nextMeeting(body, today);
        String count = ", COUNT(CASE WHEN " + DUE;
        Object[] counts = em.createQuery(
                        "SELECT COUNT(r)" + count + ":today THEN r.id ELSE NULL END)" + count
                                + ":meets THEN r.id ELSE NULL END)" + REVIEWED,
                        Object[].class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setParameter("meets", meets == null ? today : meets)
                .getSingleResult();
        return new Offer((Long) counts[1], (Long) counts[2], (Long) counts[0], meets);
    }

    /** The identifiers of what the body reviews, in the order in which it is due: not scored and without a date first. */
    List<Long> reach(String body, Reach reach) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = reach == Reach.NEXT_MEETING ? nextMeeting(body, today) : today;
        TypedQuery<Long> query = em.createQuery(
                "SELECT r.id" + REVIEWED + (reach == Reach.ALL ? "" : " AND (" + DUE + ":day)")
                        + " ORDER BY CASE WHEN r.nextReviewOn IS NULL THEN 0 ELSE 1 END, r.nextReviewOn,"
                        + " CASE WHEN r.gapPlace IS NULL THEN 0 ELSE 1 END, r.gapPlace, r.reference",
                Long.class);
        query.setParameter("today", today);
        if (reach != Reach.ALL) {
            query.setParameter("day", day == null ? today : day);
        }
        return query.setParameter("body", body).getResultList();
    }

    private LocalDate nextMeeting(String body, LocalDate today) {
        return em.createQuery(
                        "SELECT MIN(m.meetsOn) FROM Meeting m WHERE m.body.code = :body AND m.meetsOn >= :today"
                                + " AND m.state <> :cancelled",
                        LocalDate.class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getSingleResult();
    }
}
