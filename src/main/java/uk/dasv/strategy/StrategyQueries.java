package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.NotFound;

/** Reads the strategy in force, or the draft where none is adopted yet, with the facts beside it. */
@ApplicationScoped
public class StrategyQueries {

    private static final String ROW = "SELECT NEW uk.dasv.strategy.StrategyDetail.";

    @PersistenceContext
    EntityManager em;

    @RequiresPermission(Permission.SIGNED_IN)
    public StrategyDetail present() {
        // ADOPTED comes before DRAFT, also by letter
        StrategyDetail.Heading heading = em.createQuery(
                        ROW + "Heading(s.id, s.title, s.state, s.startsOn, s.endsOn, s.ambition, s.purpose, s.aim,"
                                + " s.follows, s.publishedFor, s.partners, s.delivery)"
                                + " FROM Strategy s WHERE s.state <> :superseded ORDER BY s.state, s.startsOn DESC",
                        StrategyDetail.Heading.class)
                .setParameter("superseded", Strategy.State.SUPERSEDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new StrategyDetail(
                heading,
                of(
                        "Statement(t.kind, t.words) FROM StrategyStatement t WHERE t.strategy.id = :strategy"
                                + " ORDER BY t.kind, t.position",
                        heading.id(),
                        StrategyDetail.Statement.class),
                of(
                        "Towards(o.code, o.name, o.statement) FROM Outcome o WHERE o.strategy.id = :strategy"
                                + " AND o.retiredOn IS NULL ORDER BY o.position",
                        heading.id(),
                        StrategyDetail.Towards.class),
                of(
                        "Aim(o.code, j.title) FROM Objective j JOIN j.outcome o WHERE o.strategy.id = :strategy"
                                + " AND o.retiredOn IS NULL AND j.retiredOn IS NULL ORDER BY o.position, j.position",
                        heading.id(),
                        StrategyDetail.Aim.class),
                of(
                        "Plan(l.title, l.owner) FROM LinkedPlan l WHERE l.strategy.id = :strategy ORDER BY l.position",
                        heading.id(),
                        StrategyDetail.Plan.class),
                all(
                        "Service(s.heading, s.area, s.name, s.provider, s.riskLevel, s.description, s.contact, s.fundingNote,"
                                + " s.fundedUntil)"
                                + " FROM SupportService s ORDER BY s.position",
                        StrategyDetail.Service.class),
                all("Term(g.term, g.meaning) FROM GlossaryTerm g ORDER BY g.term", StrategyDetail.Term.class));
    }

    private <T> List<T> of(String rest, long strategy, Class<T> type) {
        return em.createQuery(ROW + rest, type)
                .setParameter("strategy", strategy)
                .getResultList();
    }

    private <T> List<T> all(String rest, Class<T> type) {
        return em.createQuery(ROW + rest, type).getResultList();
    }
}
