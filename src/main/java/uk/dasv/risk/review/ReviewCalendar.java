package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.risk.Risk;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.MatrixTakenUp;
import uk.dasv.risk.matrix.ReviewRule;

/**
 * When a risk comes up next: what the present matrix says of its band, against the meetings that the bodies of the
 * risk's own line have booked. Which bodies look at which band is data; not scored is due at once. A risk that was
 * escalated is due, too, when the body that oversees it meets. Worked out again whenever meetings are booked, moved or
 * cancelled ({@code domain.md}, "Risks").
 */
@ApplicationScoped
public class ReviewCalendar {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The last day for the next review of the risk, looked at on the day; in one statement, two where it was escalated. */
    public LocalDate due(Risk risk, LocalDate day) {
        return due(risk.getCurrentBand(), risk.getBody(), risk.getOverseer(), day);
    }

    private LocalDate due(Band band, Body body, Body overseer, LocalDate day) {
        LocalDate byBand = due(band, body.getPath(), day);
        return overseer.equals(body)
                ? byBand
                : Stream.concat(Stream.of(byBand), nextMeeting(overseer, day).stream())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
    }

    /** The last day for the next review of a risk on the register of the body at the path; in one statement. */
    public LocalDate due(Band band, String path, LocalDate day) {
        if (band == null) {
            return day;
        }
        List<Object[]> lines = em.createQuery(
                        "SELECT v.bodyKind, v.months, MIN(m.meetsOn) FROM RiskMatrixReview v LEFT JOIN Body b"
                                + " ON b.kind = v.bodyKind AND (b.path LIKE :below OR :path LIKE CONCAT(b.path, '%'))"
                                + " LEFT JOIN Meeting m ON m.body = b AND m.meetsOn > :day AND m.state <> :cancelled"
                                + " WHERE v.band = :band AND v.matrix.edition = " + Matrices.IN_FORCE
                                + " GROUP BY v.bodyKind, v.months",
                        Object[].class)
                // what is pending does not touch meetings or the matrix
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setParameter("below", path + "%")
                .setParameter("path", path)
                .setParameter("band", band)
                .getResultList();
        Set<Body.Kind> at = lines.stream()
                .map(l -> (Body.Kind) l[0])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Optional<LocalDate> next = lines.stream()
                .map(l -> (LocalDate) l[2])
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        return lines.stream()
                .map(l -> (Integer) l[1])
                .filter(Objects::nonNull)
                .findFirst()
                .map(months -> new ReviewRule(at, months).after(day, next))
                .orElseThrow(() -> new IllegalStateException("the matrix does not say when to review " + band));
    }

    /** When the body next meets after the day; none where no meeting is booked. */
    Optional<LocalDate> nextMeeting(Body body, LocalDate day) {
        return em.createQuery(
                        "SELECT MIN(m.meetsOn) FROM Meeting m WHERE m.body = :body AND m.meetsOn > :day"
                                + " AND m.state <> :cancelled",
                        LocalDate.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("body", body)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Meetings of a body have changed: the risks of its line are due when they now meet. */
    public void onMeetings(@Observes MeetingsChanged event) {
        String path = em.createQuery("SELECT b.path FROM Body b WHERE b.id = :id", String.class)
                .setParameter("id", event.body())
                .getSingleResult();
        workOut(em.createQuery(
                        WAITING + " AND (b.path LIKE :below OR :path LIKE CONCAT(b.path, '%'))" + BY_LINE, Risk.class)
                .setParameter("below", path + "%")
                .setParameter("path", path)
                .getResultList());
    }

    /** The matrix says otherwise than before: every risk is due as it says now. */
    public void onMatrix(@Observes MatrixTakenUp event) {
        workOut(em.createQuery(WAITING + BY_LINE, Risk.class).getResultList());
    }

    private static final String WAITING = "SELECT r FROM Risk r JOIN FETCH r.body b JOIN FETCH r.overseer"
            + " WHERE r.state <> uk.dasv.risk.RiskState.CLOSED AND r.reviewFrom IS NOT NULL AND r.currentBand IS NOT NULL";

    private static final String BY_LINE = " ORDER BY b.path, r.id";

    private record Asked(Band band, Body body, Body overseer, LocalDate from) {}

    /** Risks of the same band, bodies and day are asked for once. */
    private void workOut(List<Risk> risks) {
        Map<Asked, LocalDate> known = new HashMap<>();
        KeepsHistory.together(
                em,
                () -> risks.forEach(risk -> risk.rescheduled(known.computeIfAbsent(
                        new Asked(risk.getCurrentBand(), risk.getBody(), risk.getOverseer(), risk.getReviewFrom()),
                        a -> due(a.band(), a.body(), a.overseer(), a.from())))));
    }
}
