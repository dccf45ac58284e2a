package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** What can be chosen when an action is proposed. */
@ApplicationScoped
public class PlanningQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** A partner agency or somebody of the partnership. */
    public record Named(long id, String name) {}

    /** The bodies to whose plan the person may add. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<ActionQueries.Option> bodies() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ActionQueries.Option> query = cb.createQuery(ActionQueries.Option.class);
        Root<Body> body = query.from(Body.class);
        query.select(cb.construct(ActionQueries.Option.class, body.get("code"), body.get("shortName")))
                .where(access.scope(Permission.EDIT_PLAN).on(cb, body.get("path")), cb.isNull(body.get("closedOn")))
                .orderBy(cb.asc(body.get("shortName")));
        return em.createQuery(query).getResultList();
    }

    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Named> organisations() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.PlanningQueries.Named(o.id, o.name) FROM Organisation o"
                                + " WHERE o.active = TRUE ORDER BY o.name",
                        Named.class)
                .getResultList();
    }

    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Named> people() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.PlanningQueries.Named(p.id, p.name) FROM Person p"
                                + " WHERE p.leftOn IS NULL OR p.leftOn > :today ORDER BY p.name",
                        Named.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
