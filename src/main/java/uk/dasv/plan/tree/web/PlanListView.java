package uk.dasv.plan.tree.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.plan.tree.PlanQueries;

/** The plans the person may see, body by body. */
@Named
@RequestScoped
public class PlanListView {

    @Inject
    PlanQueries queries;

    @Inject
    Access access;

    private List<BodyPlans> bodies = List.of();
    private boolean mayEdit;

    /** A body's plans, the latest first, and what its terms of reference say of them. */
    public record BodyPlans(String code, String name, String purpose, List<PlanQueries.Row> plans) {}

    public void load() {
        bodies = queries.plans().stream()
                .collect(Collectors.groupingBy(r -> r.plan().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> new BodyPlans(
                        rows.get(0).plan().code(),
                        rows.get(0).plan().body(),
                        rows.get(0).plan().purpose(),
                        rows))
                .toList();
        mayEdit = access.anywhere(Permission.EDIT_PLAN);
    }

    public List<BodyPlans> getBodies() {
        return bodies;
    }

    /** Whether the person leads some body's plan. */
    public boolean isMayEdit() {
        return mayEdit;
    }
}
