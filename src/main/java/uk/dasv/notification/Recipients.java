package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;

/** Who is to be told: by the seats people have today, and by what is theirs. Nobody who has left. */
@ApplicationScoped
class Recipients {

    static final Set<Role> ACTING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.SECRETARY);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Those who sit on one of the bodies in one of the roles today. */
    List<Recipient> sitting(Collection<Long> bodies, Set<Role> roles) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.notification.Recipient(p.id, m.body.id, m.role) FROM Membership m JOIN m.person p"
                                + " WHERE m.body.id IN :bodies AND m.role IN :roles AND m.body.closedOn IS NULL AND "
                                + TODAY + " ORDER BY p.id, m.role",
                        Recipient.class)
                .setParameter("bodies", bodies)
                .setParameter("roles", roles)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /**
     * Those who sit on one of the bodies in one of the roles today, and whose the thing is: owner and deputy of an action, owner
     * of a risk or of an issue. In one statement, for it is asked with every step on an escalation.
     */
    List<Recipient> concerned(Collection<Long> bodies, Set<Role> roles, SubjectKind kind, String reference) {
        String whose =
                switch (kind) {
                    case ACTION -> "Action t ON t.reference = :reference AND (t.owner = p OR t.deputy = p)";
                    case RISK -> "Risk t ON t.reference = :reference AND t.owner = p";
                    case ISSUE -> "Issue t ON t.reference = :reference AND t.owner = p";
                    default -> throw new IllegalArgumentException(kind + " is nobody's");
                };
        List<Object[]> rows = em.createQuery(
                        "SELECT p.id, b.id, m.role, b.code, t.reference FROM Person p LEFT JOIN Membership m ON m.person = p"
                                + " AND m.role IN :roles AND m.from <= :today AND (m.to IS NULL OR m.to >= :today)"
                                + " LEFT JOIN Body b ON b.id IN :bodies AND b = m.body AND b.closedOn IS NULL LEFT JOIN "
                                + whose + " WHERE (p.leftOn IS NULL OR p.leftOn > :today)"
                                + " AND (b.code IS NOT NULL OR t.reference IS NOT NULL) ORDER BY p.id, m.role",
                        Object[].class)
                .setParameter("bodies", bodies)
                .setParameter("roles", roles)
                .setParameter("reference", reference)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        List<Recipient> all = new ArrayList<>();
        for (Object[] row : rows) {
            // not the identifier: a missing one is read as 0
            if (row[3] != null) {
                all.add(new Recipient((Long) row[0], (Long) row[1], (Role) row[2]));
            }
            if (row[4] != null) {
                all.add(Recipient.themselves((Long) row[0]));
            }
        }
        return all;
    }

    /** That the membership m of the person p gives its rights on the day {@code :today}. */
    static final String TODAY =
            "m.from <= :today AND (m.to IS NULL OR m.to >= :today)" + " AND (p.leftOn IS NULL OR p.leftOn > :today)";
}
