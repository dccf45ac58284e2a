package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** Where bodies stand in their lines of escalation. */
@ApplicationScoped
public class LinePlaces {

    @PersistenceContext
    EntityManager em;

    /** A body by what it is called. */
    public record Named(long id, String code, String name) implements Serializable {}

    /** The body's place in its line, in one statement. */
    public LinePlace of(long body) {
        Object[] found = em.createQuery(
                        "SELECT b.path, (SELECT COUNT(c) FROM Body c WHERE c.parent = b) FROM Body b WHERE b.id = :body",
                        Object[].class)
                .setParameter("body", body)
                .getSingleResult();
        boolean above = ((String) found[0]).indexOf('/', 1) < ((String) found[0]).length() - 1;
        return new LinePlace(above, (Long) found[1] > 0);
    }

    /**
     * Where a review may send a risk that stands on the register of the body at the path and is overseen at the other path,
     * in one statement: up to the parent of its overseer; down one step of its line, or, from its own register, to a body
     * directly below that still meets.
     */
    public Ways ways(String register, String overseer) {
        List<Object[]> bodies = em.createQuery(
                        "SELECT b.id, b.code, b.shortName, b.path FROM Body b WHERE b.closedOn IS NULL"
                                + " AND (:overseer LIKE CONCAT(b.path, '%') OR b.path LIKE :below) ORDER BY b.path",
                        Object[].class)
                .setParameter("overseer", overseer)
                .setParameter("below", overseer + "%")
                .getResultList();
        String parent = parent(overseer);
        Named up = bodies.stream()
                .filter(b -> b[3].equals(parent))
                .map(LinePlaces::named)
                .findFirst()
                .orElse(null);
        List<Named> down = bodies.stream()
                .filter(b -> overseer.equals(parent((String) b[3])))
                .filter(b -> register.equals(overseer) || register.startsWith((String) b[3]))
                .map(LinePlaces::named)
                .toList();
        return new Ways(up, down, register.equals(overseer));
    }

    /**
     * Where a risk may go.
     *
     * @param up the body that would oversee it next, or null at the top
     * @param down the bodies to which it may be de-escalated
     * @param handsOver whether going down hands the register over, and not only the oversight
     */
    public record Ways(Named up, List<Named> down, boolean handsOver) implements Serializable {

        public Ways {
            down = List.copyOf(down);
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    private static Named named(Object[] body) {
        return new Named((Long) body[0], (String) body[1], (String) body[2]);
    }

    /** The codes of those of the bodies that are at the top of a line. */
    public List<String> tops(Collection<String> bodies) {
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
