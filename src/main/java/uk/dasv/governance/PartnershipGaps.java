package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Role;
import uk.dasv.platform.Tally;

/** What an administrator has to put right so that the partnership can work. */
@ApplicationScoped
public class PartnershipGaps {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A body that meets, and how many lead it and how many meetings it has booked. */
    public record BodyState(String code, String name, long leads, long meetings) {}

    /** How many people there are, how many sit on no body, and how many cannot sign in because they chose no password. */
    public record People(long all, long withoutBody, long withoutPassword) {}

    /** The bodies that meet and have nobody to lead them, or no meeting booked. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<BodyState> bodies() {
        return em
                .createQuery(
                        "SELECT b.code, b.shortName, (SELECT COUNT(m) FROM Membership m WHERE m.body = b AND m.role = :lead"
                                + " AND m.from <= :today AND (m.to IS NULL OR m.to >= :today)),"
                                + " (SELECT COUNT(g) FROM Meeting g WHERE g.body = b AND g.meetsOn >= :today"
                                + " AND g.state <> :cancelled) FROM Body b WHERE b.closedOn IS NULL"
                                + " AND b.meetingsPerYear IS NOT NULL ORDER BY b.path",
                        Object[].class)
                .setParameter("lead", Role.LEAD)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList()
                .stream()
                .map(r -> new BodyState((String) r[0], (String) r[1], (Long) r[2], (Long) r[3]))
                .filter(b -> b.leads() == 0 || b.meetings() == 0)
                .toList();
    }

    /** The people who have not left. */
    @RequiresPermission(Permission.ADMINISTER)
    public People people() {
        Object[] counts = em.createQuery(
                        "SELECT COUNT(p.id), "
                                + Tally.of(
                                        "p.id",
                                        "p.administrator = FALSE AND NOT EXISTS (SELECT m.id FROM Membership m"
                                                + " WHERE m.person = p AND m.from <= :today"
                                                + " AND (m.to IS NULL OR m.to >= :today))")
                                + ", " + Tally.of("p.id", "p.passwordHash IS NULL")
                                + " FROM Person p WHERE p.leftOn IS NULL OR p.leftOn > :today",
                        Object[].class)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return new People((Long) counts[0], (Long) counts[1], (Long) counts[2]);
    }
}
