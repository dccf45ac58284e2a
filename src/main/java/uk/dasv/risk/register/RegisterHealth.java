package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** What is wrong with the registers themselves: how many of the open risks of each every check finds. */
@ApplicationScoped
public class RegisterHealth {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * The register of a body.
     *
     * @param risks how many of its open risks the person may see
     * @param found how many of them each check finds
     */
    public record Register(String code, String name, long risks, Map<HealthCheck, Long> found) implements Serializable {

        public Register {
            found = Map.copyOf(found);
        }

        public long found(HealthCheck check) {
            return found.getOrDefault(check, 0L);
        }
    }

    /** The registers with risks the person may see, from the top of the line downwards; in one statement. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Register> registers() {
        LocalDate today = LocalDate.now(clock);
        RiskWhere where = new RiskWhere(
                access.scope(Permission.VIEW_RISKS),
                RiskFilter.everything(),
                user.require().personId(),
                today);
        String counts = Stream.of(HealthCheck.values())
                .map(check -> ", COUNT(CASE WHEN " + check.words() + " THEN r.id ELSE NULL END)")
                .collect(Collectors.joining());
        return where
                .bind(em.createQuery(
                        "SELECT b.code, b.shortName, COUNT(r)" + counts + where.chosen() + where
                                + " AND r.openedOn IS NOT NULL GROUP BY b.code, b.shortName, b.path"
                                + " ORDER BY b.path",
                        Object[].class))
                .setParameter("day", today)
                .getResultList()
                .stream()
                .map(RegisterHealth::register)
                .toList();
    }

    private static Register register(Object[] row) {
        Map<HealthCheck, Long> found = new EnumMap<>(HealthCheck.class);
        for (HealthCheck check : HealthCheck.values()) {
            found.put(check, (Long) row[3 + check.ordinal()]);
        }
        return new Register((String) row[0], (String) row[1], (Long) row[2], found);
    }
}
