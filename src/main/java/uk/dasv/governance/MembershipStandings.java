package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.Standings;

/** Reads somebody's standing from their memberships, in one statement. */
@ApplicationScoped
public class MembershipStandings implements Standings {

    private static final int PATH = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public Optional<Standing> today(long personId) {
        LocalDate today = LocalDate.now(clock);
        List<Object[]> rows = em.createQuery(
                        "SELECT p.name, p.administrator, b.id, b.code, b.name, b.shortName, b.path, m.role, s.path, p.leftOn,"
                                + " p.passwordSetAt"
                                + " FROM Person p"
                                + " LEFT JOIN Membership m ON m.person = p AND m.from <= :today"
                                + "   AND (m.to IS NULL OR m.to >= :today)"
                                + " LEFT JOIN Body b ON b = m.body AND b.closedOn IS NULL"
                                + " LEFT JOIN BodyLink l ON l.from = b AND l.kind = :scrutinises"
                                + " LEFT JOIN Body s ON s = l.to"
                                + " WHERE p.id = :person ORDER BY b.path, m.from",
                        Object[].class)
                .setParameter("today", today)
                .setParameter("scrutinises", BodyLink.Kind.SCRUTINISES)
                .setParameter("person", personId)
                .getResultList();
        if (rows.isEmpty() || hasLeft((LocalDate) rows.get(0)[9], today)) {
            return Optional.empty();
        }
        Map<String, Object[]> grants = new LinkedHashMap<>();
        Map<String, Set<String>> scrutinised = new LinkedHashMap<>();
        for (Object[] row : rows) {
            // not the identifier: a missing one is read as 0
            if (row[PATH] != null) {
                String key = row[2] + " " + row[7];
                grants.putIfAbsent(key, row);
                Set<String> places = scrutinised.computeIfAbsent(key, k -> new TreeSet<>());
                if (row[8] != null) {
                    places.add((String) row[8]);
                }
            }
        }
        List<Grant> held = new ArrayList<>();
        grants.forEach((key, r) -> held.add(new Grant(
                (Long) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (Role) r[7],
                scrutinised.get(key))));
        return Optional.of(new Standing(
                personId, (String) rows.get(0)[0], (Boolean) rows.get(0)[1], held, (Instant) rows.get(0)[10]));
    }

    private static boolean hasLeft(LocalDate leftOn, LocalDate today) {
        return leftOn != null && !leftOn.isAfter(today);
    }
}
