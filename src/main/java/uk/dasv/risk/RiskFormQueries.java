package uk.dasv.risk;

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
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;

/** What can be chosen when a risk is proposed or changed. */
@ApplicationScoped
public class RiskFormQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** One answer: what is stored, and what people read. */
    public record Option(String value, String name) {}

    /** Somebody who could own a risk. */
    public record Candidate(long id, String name) {}

    /** The bodies on whose register the person may put a risk. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<Option> bodies() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Option> query = cb.createQuery(Option.class);
        Root<Body> body = query.from(Body.class);
        query.select(cb.construct(Option.class, body.get("code"), body.get("name")))
                .where(access.scope(Permission.EDIT_RISK).on(cb, body.get("path")), cb.isNull(body.get("closedOn")))
                .orderBy(cb.asc(body.get("path")));
        return em.createQuery(query).getResultList();
    }

    /** The outcomes that take risks, and the one it stands under already, even where that is retired. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<Option> outcomes(String present) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.RiskFormQueries$Option(o.code, o.name) FROM Outcome o"
                                + " WHERE o.retiredOn IS NULL OR o.code = :present ORDER BY o.position",
                        Option.class)
                .setParameter("present", present)
                .getResultList();
    }

    /** The outcomes to which the risk can be moved: all that take risks but its own. */
    @RequiresPermission(Permission.MOVE_RISK)
    public List<Option> otherOutcomes(@Subject(SubjectKind.RISK) String reference) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.RiskFormQueries$Option(o.code, o.name) FROM Outcome o"
                                + " WHERE o.retiredOn IS NULL AND o.id <> (SELECT r.outcome.id FROM Risk r"
                                + " WHERE r.reference = :reference) ORDER BY o.position",
                        Option.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Everybody who has not left, and whoever owns it already; nobody does where {@code present} is null. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<Candidate> people(Long present) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.RiskFormQueries$Candidate(p.id, p.name) FROM Person p"
                                + " WHERE p.leftOn IS NULL OR p.leftOn > :today OR p.id = :present ORDER BY p.name",
                        Candidate.class)
                .setParameter("present", present)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
