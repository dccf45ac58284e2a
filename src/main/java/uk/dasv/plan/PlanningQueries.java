package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** What can be chosen when an action is proposed, and which plans there are to propose it for. */
@ApplicationScoped
public class PlanningQueries {

    private static final int MOST = 100;

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

    /** A plan of a body, from its first day to its last. */
    public record Period(String code, String body, String title, LocalDate startsOn, LocalDate endsOn)
            implements Serializable {}

    /** The plans to which the person may add, body by body, the latest first. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Period> plans() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Period> query = cb.createQuery(Period.class);
        Root<ActionPlan> plan = query.from(ActionPlan.class);
        Join<ActionPlan, Body> body = plan.join("body");
        query.select(cb.construct(
                        Period.class,
                        body.get("code"),
                        body.get("shortName"),
                        plan.get("title"),
                        plan.get("startsOn"),
                        plan.get("endsOn")))
                .where(access.scope(Permission.EDIT_PLAN).on(cb, body.get("path")))
                .orderBy(cb.asc(body.get("shortName")), cb.desc(plan.get("startsOn")));
        return em.createQuery(query).setMaxResults(MOST).getResultList();
    }

    /** The bodies to whose plan the person may add and that have none that goes on or is to come. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<ActionQueries.Option> bodiesWithoutPlan() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ActionQueries.Option> query = cb.createQuery(ActionQueries.Option.class);
        Root<Body> body = query.from(Body.class);
        Subquery<Long> present = query.subquery(Long.class);
        Root<ActionPlan> plan = present.from(ActionPlan.class);
        present.select(plan.get("id"))
                .where(
                        cb.equal(plan.get("body"), body),
                        cb.greaterThanOrEqualTo(plan.get("endsOn"), LocalDate.now(clock)));
        query.select(cb.construct(ActionQueries.Option.class, body.get("code"), body.get("shortName")))
                .where(
                        access.scope(Permission.EDIT_PLAN).on(cb, body.get("path")),
                        cb.isNull(body.get("closedOn")),
                        cb.not(cb.exists(present)))
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
