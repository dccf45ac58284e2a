package uk.dasv.plan.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.NotFound;
import uk.dasv.strategy.Strategy;

/** Reads what of a plan can be rolled forward, and where to. */
@ApplicationScoped
public class RollQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The body's plan that began on that day, for null the present or else the latest one that has begun.
     *
     * @throws NotFound when the body has no such plan
     */
    @RequiresPermission(Permission.EDIT_PLAN)
    public RollOffer offer(@Subject(SubjectKind.BODY) String body, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        List<RollOffer.Plan> plans = em.createQuery(
                        "SELECT NEW uk.dasv.plan.roll.RollOffer$Plan(p.title, p.startsOn, p.endsOn) FROM ActionPlan p"
                                + " WHERE p.body.code = :body ORDER BY p.startsOn",
                        RollOffer.Plan.class)
                .setParameter("body", body)
                .getResultList();
        RollOffer.Plan plan = plans.stream()
                .filter(p -> from == null
                        ? !p.startsOn().isAfter(today)
                        : p.startsOn().equals(from))
                .reduce((one, later) -> later)
                .orElseThrow(NotFound::new);
        String name = em.createQuery("SELECT b.shortName FROM Body b WHERE b.code = :body", String.class)
                .setParameter("body", body)
                .getSingleResult();
        return new RollOffer(
                name,
                plan,
                plans.stream()
                        .filter(p -> p.startsOn().isAfter(plan.startsOn())
                                && !p.endsOn().isBefore(today))
                        .toList(),
                candidates(body, plan.startsOn(), today));
    }

    private List<RollOffer.Candidate> candidates(String body, LocalDate from, LocalDate today) {
        return em
                .createQuery(
                        "SELECT a.reference, a.version, a.title, a.state, a.rating, a.percentDone, a.currentDue, oc.code,"
                                + " oc.name, oc.retiredOn, s.state, j.id, j.title, j.retiredOn, w.name, w.leftOn, d.name,"
                                + " d.leftOn FROM Action a JOIN a.plan p JOIN a.outcome oc JOIN oc.strategy s"
                                + " JOIN a.owner w LEFT JOIN a.objective j LEFT JOIN a.deputy d"
                                + " WHERE p.body.code = :body AND p.startsOn = :from ORDER BY oc.position, a.reference",
                        Object[].class)
                .setParameter("body", body)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(r -> candidate(r, today))
                .toList();
    }

    private static RollOffer.Candidate candidate(Object[] r, LocalDate today) {
        boolean outcomeInUse = r[9] == null && r[10] != Strategy.State.SUPERSEDED;
        return new RollOffer.Candidate(
                (String) r[0],
                (Long) r[1],
                (String) r[2],
                (ActionState) r[3],
                (Brag) r[4],
                (Integer) r[5],
                (LocalDate) r[6],
                (String) r[7],
                (String) r[8],
                outcomeInUse,
                r[12] == null ? null : (Long) r[11],
                (String) r[12],
                r[12] != null && r[13] == null && outcomeInUse,
                (String) r[14],
                hasLeft(r[15], today),
                (String) r[16],
                hasLeft(r[17], today));
    }

    private static boolean hasLeft(Object on, LocalDate today) {
        return on != null && !((LocalDate) on).isAfter(today);
    }
}
