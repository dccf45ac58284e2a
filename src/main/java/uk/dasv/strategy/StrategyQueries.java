package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
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
        List<StrategyDetail.Towards> outcomes = new ArrayList<>();
        List<StrategyDetail.Aim> objectives = new ArrayList<>();
        outcomes(heading.id()).forEach(r -> {
            StrategyDetail.Towards outcome = new StrategyDetail.Towards((String) r[0], (String) r[1], (String) r[2]);
            if (!outcomes.contains(outcome)) {
                outcomes.add(outcome);
            }
            if (r[3] != null) {
                objectives.add(new StrategyDetail.Aim(outcome.code(), (String) r[3]));
            }
        });
        return new StrategyDetail(
                heading,
                of(
                        "Statement(t.kind, t.words) FROM StrategyStatement t WHERE t.strategy.id = :strategy"
                                + " ORDER BY t.kind, t.position",
                        heading.id(),
                        StrategyDetail.Statement.class),
                outcomes,
                objectives,
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

    /** A row for each objective in use, and one for each outcome that has none. */
    private List<Object[]> outcomes(long strategy) {
        return em.createQuery(
                        "SELECT o.code, o.name, o.statement, j.title FROM Outcome o LEFT JOIN Objective j ON j.outcome = o"
                                + " AND j.retiredOn IS NULL WHERE o.strategy.id = :strategy AND o.retiredOn IS NULL"
                                + " ORDER BY o.position, j.position",
                        Object[].class)
                .setParameter("strategy", strategy)
                .getResultList();
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
