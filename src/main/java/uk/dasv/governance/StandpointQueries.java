package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** Reads from where somebody looks at the partnership, in one statement. */
@ApplicationScoped
public class StandpointQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The standpoint of the body the person acts for; empty for somebody who sits on none. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Optional<Standpoint> mine() {
        return user.actingFor().map(this::of);
    }

    private Standpoint of(Grant grant) {
        String path = grant.path();
        String above = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        LocalDate today = LocalDate.now(clock);
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT b.path, b.code, b.shortName, m.meetsOn, m.paperDeadline, m.place,"
                                + " (SELECT COUNT(c) FROM Body c WHERE c.parent = b AND c.closedOn IS NULL)"
                                + " FROM Body b LEFT JOIN Meeting m ON m.body = b AND m.state <> :cancelled"
                                + " AND m.meetsOn >= :from AND m.meetsOn <= :to"
                                + " WHERE b.path IN :places ORDER BY b.name, m.meetsOn",
                        Object[].class)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setParameter("from", today.minusYears(1))
                .setParameter("to", today.plusYears(2))
                .setParameter(
                        "places",
                        Stream.concat(Stream.of(path, above), grant.scrutinises().stream())
                                .toList())
                .getResultList()
                .forEach(r -> rows.computeIfAbsent((String) r[0], p -> new ArrayList<>())
                        .add(r));
        return new Standpoint(
                grant.role(),
                place(rows.get(path), today),
                Optional.ofNullable(rows.get(above)).map(r -> place(r, today)),
                rows.entrySet().stream()
                        .filter(e -> grant.scrutinises().contains(e.getKey()))
                        .map(e -> place(e.getValue(), today))
                        .toList());
    }

    private static Standpoint.Place place(List<Object[]> rows, LocalDate today) {
        Object[] body = rows.get(0);
        List<Standpoint.Sitting> meetings = rows.stream()
                .filter(r -> r[3] != null)
                .map(r -> new Standpoint.Sitting((LocalDate) r[3], (LocalDate) r[4], (String) r[5]))
                .toList();
        return new Standpoint.Place(
                (String) body[1],
                (String) body[2],
                (String) body[0],
                (Long) body[6] > 0,
                meetings.stream()
                        .filter(m -> m.on().isBefore(today))
                        .reduce((one, later) -> later)
                        .orElse(null),
                first(meetings, m -> !m.on().isBefore(today)),
                first(meetings, m -> !m.papersBy().isBefore(today)));
    }

    private static Standpoint.Sitting first(List<Standpoint.Sitting> meetings, Predicate<Standpoint.Sitting> such) {
        return meetings.stream().filter(such).findFirst().orElse(null);
    }
}
