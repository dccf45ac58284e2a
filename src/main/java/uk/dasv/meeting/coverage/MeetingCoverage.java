package uk.dasv.meeting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.exceptions.ExceptionSource;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;

/**
 * Finds the bodies that have booked fewer meetings for the year from today than their terms say ({@code domain.md},
 * "Meetings"): only those whose calendar the person may see.
 */
@ApplicationScoped
public class MeetingCoverage implements ExceptionSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    ExceptionRules rules;

    @Inject
    Clock clock;

    /** A body with fewer meetings booked in the year to that day than its terms say. */
    public record Short(String code, String body, int wanted, long booked, LocalDate until) implements Serializable {}

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public Set<ExceptionKind> kinds() {
        return Set.of(ExceptionKind.MEETINGS_TOO_FEW);
    }

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public String list() {
        return "/meetings?body=ALL&rule=";
    }

    @Override
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public Map<ExceptionKind, Long> met(Map<ExceptionKind, Integer> applied) {
        return applied.containsKey(ExceptionKind.MEETINGS_TOO_FEW)
                ? Map.of(ExceptionKind.MEETINGS_TOO_FEW, (long)
                        within(access.scope(Permission.VIEW_MEETINGS)).size())
                : Map.of();
    }

    /**
     * The bodies that have booked too few, along the line of escalation; none where the rule is not applied. In one statement.
     *
     * @param codes of the bodies that are asked for; empty for every one
     */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public List<Short> tooFew(Set<String> codes) {
        return within(access.scope(Permission.VIEW_MEETINGS)).stream()
                .filter(s -> codes.isEmpty() || codes.contains(s.code()))
                .toList();
    }

    private List<Short> within(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusYears(1);
        return scope.bind(
                        em.createQuery(
                                "SELECT b.path, b.code, b.shortName, b.meetingsPerYear, COUNT(m.id) FROM Body b LEFT JOIN Meeting m"
                                        + " ON m.body = b AND m.meetsOn >= :today AND m.meetsOn < :until AND m.state <> :cancelled"
                                        + " WHERE b.closedOn IS NULL AND b.meetingsPerYear IS NOT NULL AND EXISTS (SELECT r.id FROM"
                                        + " ExceptionRule r WHERE r.code = :rule AND r.enabled = TRUE) AND "
                                        + scope.words("b.path")
                                        + " GROUP BY b.path, b.code, b.shortName, b.meetingsPerYear ORDER BY b.path",
                                Object[].class),
                        false)
                .setParameter("rule", ExceptionKind.MEETINGS_TOO_FEW)
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultStream()
                .filter(b -> (Long) b[4] < (Integer) b[3])
                .map(b -> new Short((String) b[1], (String) b[2], (Integer) b[3], (Long) b[4], until))
                .toList();
    }
}
