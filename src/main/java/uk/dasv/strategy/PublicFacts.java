package uk.dasv.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What anybody may read without signing in: the partnership's name whom to call for help and which areas it covers. */
@ApplicationScoped
public class PublicFacts {

    @PersistenceContext
    EntityManager em;

    /** The name of the partnership whose strategy is in force; empty where none is loaded. */
    public Optional<String> partnership() {
        return em.createQuery(
                        "SELECT s.partnership FROM Strategy s WHERE s.state <> :superseded AND s.partnership IS NOT NULL"
                                + " ORDER BY s.state, s.startsOn DESC",
                        String.class)
                .setParameter("superseded", Strategy.State.SUPERSEDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whom to call, in the strategy's order. */
    public List<StrategyDetail.Contact> numbersToCall() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.strategy.StrategyDetail.Contact(c.name, c.phone, c.emergency, c.note)"
                                + " FROM SupportContact c ORDER BY c.position",
                        StrategyDetail.Contact.class)
                .getResultList();
    }

    /** The areas the partnership covers, each with its population where the strategy quotes it. */
    public List<StrategyDetail.Place> areas() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.strategy.StrategyDetail.Place(a.name, a.population, a.censusYear)"
                                + " FROM Area a ORDER BY a.name",
                        StrategyDetail.Place.class)
                .getResultList();
    }
}
