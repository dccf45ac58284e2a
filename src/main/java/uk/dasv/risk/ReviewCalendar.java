package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;

/**
 * When a risk comes up next: what the present matrix says of its band, against the meetings that the bodies of the
 * risk's own line have booked. Which bodies look at which band is data; not scored is due at once.
 */
@ApplicationScoped
public class ReviewCalendar {

    @PersistenceContext
    EntityManager em;

    /**
     * The last day for the next review of a risk on the register of the body at the path, reviewed on the day; in
     * one statement.
     */
    public LocalDate due(Band band, String path, LocalDate day) {
        if (band == null) {
            return day;
        }
        List<Object[]> lines = em.createQuery(
                        "SELECT v.bodyKind, v.months, MIN(m.meetsOn) FROM RiskMatrixReview v LEFT JOIN Body b"
                                + " ON b.kind = v.bodyKind AND (b.path LIKE :below OR :path LIKE CONCAT(b.path, '%'))"
                                + " LEFT JOIN Meeting m ON m.body = b AND m.meetsOn > :day AND m.state <> :cancelled"
                                + " WHERE v.band = :band AND v.matrix.edition = (SELECT MAX(x.edition) FROM RiskMatrix x)"
                                + " GROUP BY v.bodyKind, v.months",
                        Object[].class)
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
}
