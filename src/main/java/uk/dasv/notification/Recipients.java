package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
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

    /** Whose the thing is: owner and deputy of an action, owner of a risk or of an issue. */
    List<Recipient> owners(SubjectKind kind, String reference) {
        String whose =
                switch (kind) {
                    case ACTION ->
                        "EXISTS (SELECT a.id FROM Action a LEFT JOIN a.deputy d WHERE a.reference = :reference"
                                + " AND (a.owner = p OR d = p))";
                    case RISK -> "EXISTS (SELECT r.id FROM Risk r WHERE r.reference = :reference AND r.owner = p)";
                    case ISSUE -> "EXISTS (SELECT i.id FROM Issue i WHERE i.reference = :reference AND i.owner = p)";
                    default -> throw new IllegalArgumentException(kind + " is nobody's");
                };
        return em
                .createQuery(
                        "SELECT p.id FROM Person p WHERE (p.leftOn IS NULL OR p.leftOn > :today) AND " + whose
                                + " ORDER BY p.id",
                        Long.class)
                .setParameter("reference", reference)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .map(Recipient::themselves)
                .toList();
    }

    /** That the membership m of the person p gives its rights on the day {@code :today}. */
    static final String TODAY =
            "m.from <= :today AND (m.to IS NULL OR m.to >= :today)" + " AND (p.leftOn IS NULL OR p.leftOn > :today)";
}
