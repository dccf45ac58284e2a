package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Where bodies stand in their lines of escalation. */
@ApplicationScoped
public class LinePlaces {

    @PersistenceContext
    EntityManager em;

    /** The body's place in its line, in one statement. */
    LinePlace of(long body) {
        Object[] found = em.createQuery(
                        "SELECT b.path, (SELECT COUNT(c) FROM Body c WHERE c.parent = b) FROM Body b WHERE b.id = :body",
                        Object[].class)
                .setParameter("body", body)
                .getSingleResult();
        boolean above = ((String) found[0]).indexOf('/', 1) < ((String) found[0]).length() - 1;
        return new LinePlace(above, (Long) found[1] > 0);
    }

    /** The codes of those of the bodies that are at the top of a line. */
    List<String> tops(Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT b.code FROM Body b WHERE b.code IN :bodies AND b.parent IS NULL"
                                        + " AND EXISTS (SELECT c.id FROM Body c WHERE c.parent = b) ORDER BY b.code",
                                String.class)
                        .setParameter("bodies", bodies)
                        .getResultList();
    }
}
