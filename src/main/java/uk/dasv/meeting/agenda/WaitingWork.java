package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.ClockProducer;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Matrices;

/** Finds what of registers and plans belongs before a meeting: risks to review, new dates to approve, completions to verify. */
@ApplicationScoped
class WaitingWork {

    @PersistenceContext
    EntityManager em;

    @jakarta.inject.Inject
    Clock clock;

    /**
     * The risks on the registers of the body and of those below it that it reviews and whose review is due by the meeting:
     * those it oversees, and those of a band that such a body looks at each time it meets. Furthest above tolerance first, in
     * one statement.
     *
     * @param also references of others that are to come before it unless they were reviewed since that day
     */
    List<Candidate> risks(Meeting meeting, Map<String, LocalDate> also) {
        return em
                .createQuery(
                        "SELECT r.reference, r.title, b.shortName, r.nextReviewOn, r.currentBand, r.currentScore, r.gap,"
                                + " r.lastReviewedOn, r.openedOn FROM Risk r JOIN r.body b JOIN r.overseer o WHERE r.state <> :closed"
                                + " AND r.openedOn IS NOT NULL AND b.path LIKE :below AND o.path LIKE :below"
                                + " AND ((r.nextReviewOn IS NULL OR r.nextReviewOn <= :day) AND (o = :body OR EXISTS"
                                + " (SELECT v.id FROM RiskMatrixReview v WHERE v.band = r.currentBand AND v.bodyKind = :kind"
                                + " AND v.matrix.edition = " + Matrices.IN_FORCE + ")) OR r.reference IN :also)"
                                + " ORDER BY r.gapPlace, r.reference",
                        Object[].class)
                .setParameter("closed", RiskState.CLOSED)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("below", meeting.getBody().getPath() + "%")
                .setParameter("day", meeting.getMeetsOn())
                .setParameter("body", meeting.getBody())
                .setParameter("kind", meeting.getBody().getKind())
                .setParameter("also", also.isEmpty() ? Set.of("-") : also.keySet())
                .getResultList()
                .stream()
                .filter(r -> isDue((LocalDate) r[3], meeting) || !isReviewedSince((LocalDate) r[7], also.get(r[0])))
                .map(r -> new Candidate(
                        ItemKind.RISK_REVIEW,
                        new SubjectRef(SubjectKind.RISK, (String) r[0]),
                        (String) r[1],
                        why(r, meeting)))
                .toList();
    }

    private static boolean isDue(LocalDate due, Meeting meeting) {
        return due == null || !due.isAfter(meeting.getMeetsOn());
    }

    private static boolean isReviewedSince(LocalDate reviewed, LocalDate day) {
        return reviewed != null && !reviewed.isBefore(day);
    }

    private static String why(Object[] r, Meeting meeting) {
        String due = r[3] == null
                ? "It has not been reviewed yet"
                : isDue((LocalDate) r[3], meeting)
                        ? "Its review is due by " + PaperWords.day((LocalDate) r[3])
                        : "Its next review is on " + PaperWords.day((LocalDate) r[3]);
        String score = r[5] == null ? "not scored" : PaperWords.of((Band) r[4]) + ", scored " + r[5];
        Integer gap = (Integer) r[6];
        return due + "; register of " + r[2] + "; " + score
                + (gap == null || gap <= 0 ? "" : ", " + gap + " above appetite");
    }

    /** The new dates that are asked of the body, the first asked first, in one statement. */
    List<Candidate> dates(Meeting meeting) {
        return em
                .createQuery(
                        "SELECT a.reference, a.title, b.shortName, d.askedAt, d.newDue, d.slipDays FROM DateChange d JOIN d.action a"
                                + " JOIN a.body b WHERE d.approver = :body AND d.openActionId IS NOT NULL AND a.state IN :moving"
                                + " ORDER BY d.askedAt, a.reference",
                        Object[].class)
                .setParameter("body", meeting.getBody())
                .setParameter("moving", List.of(ActionState.AGREED, ActionState.IN_PROGRESS, ActionState.ON_HOLD))
                .getResultList()
                .stream()
                .map(d -> new Candidate(
                        ItemKind.DATE_CHANGE,
                        new SubjectRef(SubjectKind.DATE_CHANGE, (String) d[0]),
                        (String) d[1],
                        d[2] + " asked on "
                                + PaperWords.day(LocalDate.ofInstant((Instant) d[3], ClockProducer.LONDON)) + " for "
                                + PaperWords.day((LocalDate) d[4]) + ", "
                                + PaperWords.count((Integer) d[5], "day", "days") + " later than first agreed"))
                .toList();
    }

    /** The completions that are claimed on the body's own plans, in one statement. */
    List<Candidate> completions(Meeting meeting) {
        return em
                .createQuery(
                        "SELECT a.reference, a.title, w.name, a.currentDue FROM Action a LEFT JOIN a.claimedBy w"
                                + " WHERE a.body = :body AND a.state = :claimed ORDER BY a.currentDue, a.reference",
                        Object[].class)
                .setParameter("body", meeting.getBody())
                .setParameter("claimed", ActionState.COMPLETION_CLAIMED)
                .getResultList()
                .stream()
                .map(a -> new Candidate(
                        ItemKind.COMPLETION,
                        new SubjectRef(SubjectKind.ACTION, (String) a[0]),
                        (String) a[1],
                        (a[2] == null ? "Claimed complete" : a[2] + " says that it is complete") + "; it was due by "
                                + PaperWords.day((LocalDate) a[3])))
                .toList();
    }
}
