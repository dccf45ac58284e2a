package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.governance.met.LastMets;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;

/** What actions can be filtered by besides bodies and outcomes: only what the person sees actions of. */
@ApplicationScoped
public class ActionFilterQueries {

    /** More choices than that are of no use to anybody in a list to choose from. */
    private static final int MOST = 500;

    private static final String OPTION = "NEW uk.dasv.plan.ActionQueries.Option(";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    LastMets lastMets;

    @Inject
    Clock clock;

    /** The bodies of whose plans the person sees actions, by name, and the outcomes in their order. */
    public record Choices(List<ActionQueries.Option> bodies, List<ActionQueries.Option> outcomes) {}

    /** What is filtered by most, in one statement. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Choices choices() {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        List<Object[]> found = scope.bind(
                        em.createQuery(
                                "SELECT b.code, b.shortName, 0 FROM ActionPlan p JOIN p.body b WHERE "
                                        + scope.words("b.path")
                                        + " UNION SELECT o.code, o.name, o.position FROM Outcome o WHERE o.retiredOn IS NULL",
                                Object[].class),
                        false)
                .getResultList();
        return new Choices(
                options(found.stream().filter(r -> number(r) == 0).sorted(Comparator.comparing(r -> (String) r[1]))),
                options(found.stream()
                        .filter(r -> number(r) > 0)
                        .sorted(Comparator.comparing(ActionFilterQueries::number))));
    }

    private static int number(Object[] row) {
        return ((Number) row[2]).intValue();
    }

    private static List<ActionQueries.Option> options(Stream<Object[]> rows) {
        return rows.map(r -> new ActionQueries.Option((String) r[0], (String) r[1]))
                .toList();
    }

    /** Those who own an action. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<ActionQueries.Option> owners() {
        return ofActions(
                "SELECT DISTINCT " + OPTION + "CONCAT('', x.id), x.name) FROM Action a JOIN a.body b JOIN a.owner x");
    }

    /** Those that lead an action. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<ActionQueries.Option> organisations() {
        return ofActions("SELECT DISTINCT " + OPTION
                + "CONCAT('', x.id), x.name) FROM Action a JOIN a.body b JOIN a.leadOrganisation x");
    }

    private List<ActionQueries.Option> ofActions(String choices) {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        return scope.bind(
                        em.createQuery(
                                choices + " WHERE " + scope.words("b.path", "a.owner.id", "a.deputy.id")
                                        + " ORDER BY x.name",
                                ActionQueries.Option.class),
                        true)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All objectives, outcome by outcome. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<ActionQueries.Option> objectives() {
        return em.createQuery(
                        "SELECT " + OPTION
                                + "CONCAT('', j.id), CONCAT(o.name, ': ', j.title)) FROM Objective j JOIN j.outcome o"
                                + " ORDER BY o.position, j.position",
                        ActionQueries.Option.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The bodies whose meetings the person sees and that have met. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<ActionQueries.Option> bodiesThatMet() {
        return lastMets.within(access.scope(Permission.VIEW_MEETINGS), LocalDate.now(clock)).stream()
                .map(b -> new ActionQueries.Option(b.code(), b.name()))
                .toList();
    }

    /** What the filter's ids and codes are called, by the name of the filter; a statement for each that is used. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Map<String, String> names(ActionFilter filter) {
        ActionFilter.Further further = filter.further();
        Map<String, String> names = new LinkedHashMap<>();
        name(names, "objective", "SELECT x.title FROM Objective x WHERE x.id = :key", further.objective());
        name(names, "owner", "SELECT x.name FROM Person x WHERE x.id = :key", further.owner());
        name(names, "organisation", "SELECT x.name FROM Organisation x WHERE x.id = :key", further.organisation());
        name(names, "since", "SELECT x.shortName FROM Body x WHERE x.code = :key", further.since());
        return names;
    }

    private void name(Map<String, String> names, String filter, String words, Object key) {
        if (key != null) {
            em.createQuery(words, String.class)
                    .setParameter("key", key)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(name -> names.put(filter, name));
        }
    }
}
