package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;

/**
 * When a risk's line of bodies next meets for it: an Extreme one comes before the top of the line
 * and the level beneath it, whichever meets first; a High one before the level beneath the top.
 */
@ApplicationScoped
public class ReviewCalendar {

    private static final int TOP = 1;
    private static final int BENEATH = 2;

    @PersistenceContext
    EntityManager em;

    /** The first such meeting after the day, for a risk on the register of the body at the path. */
    public Optional<LocalDate> next(Band band, String path, LocalDate day) {
        List<Object[]> meetings = em.createQuery(
                        "SELECT b.path, MIN(m.meetsOn) FROM Meeting m JOIN m.body b WHERE m.meetsOn > :day"
                                + " AND m.state <> :cancelled AND (b.path LIKE :below OR :path LIKE CONCAT(b.path, '%'))"
                                + " GROUP BY b.path",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setParameter("below", path + "%")
                .setParameter("path", path)
                .getResultList();
        Optional<LocalDate> beneath = first(meetings, BENEATH);
        Optional<LocalDate> top = first(meetings, TOP);
        if (band == Band.EXTREME && beneath.isPresent() && top.isPresent()) {
            return beneath.get().isBefore(top.get()) ? beneath : top;
        }
        return beneath.or(() -> top);
    }

    private static Optional<LocalDate> first(List<Object[]> meetings, int depth) {
        return meetings.stream()
                .filter(m -> ((String) m[0]).chars().filter(c -> c == '/').count() == depth + 1)
                .map(m -> (LocalDate) m[1])
                .min(LocalDate::compareTo);
    }
}
