package uk.dasv.risk.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.RiskState;
import uk.dasv.strategy.Strategy;

/** Finds what a risk could be related to: other risks the person may see, and the plans of other bodies. */
@ApplicationScoped
public class RiskLinkQueries {

    /** How many risks are offered; who wants another finds it with more words. */
    public static final int OFFERED = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** A plan of another body, and whether the risk refers to it. */
    public record PlanOption(long id, String title, String owner, boolean linked) {}

    /** Risks that go on, are not related to it yet and match; one of which it is the reference comes first. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<SearchWords.Hit> find(@Subject(SubjectKind.RISK) String risk, SearchWords words) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        return words.bindExact(words.bind(scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.platform.SearchWords$Hit(r.reference, r.title, b.shortName)"
                                        + " FROM Risk r JOIN r.body b LEFT JOIN r.owner w WHERE "
                                        + scope.words("b.path", "w.id") + " AND "
                                        + words.in("r.reference", "r.title", "r.event")
                                        + " AND r.state <> :closed AND r.reference <> :risk AND NOT EXISTS (SELECT l.id"
                                        + " FROM RiskRelation l WHERE l.risk = r AND l.other.reference = :risk"
                                        + " OR l.other = r AND l.risk.reference = :risk) ORDER BY "
                                        + SearchWords.exactFirst("r.reference") + ", r.reference",
                                SearchWords.Hit.class),
                        true)))
                .setParameter("closed", RiskState.CLOSED)
                .setParameter("risk", risk)
                .setMaxResults(OFFERED)
                .getResultList();
    }

    /** The plans that strategies in force name, and those to which the risk refers already. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<PlanOption> plans(@Subject(SubjectKind.RISK) String risk) {
        return em.createQuery(
                        "SELECT p.id, p.title, p.owner, s.state, (SELECT COUNT(l) FROM RiskLinkedPlan l WHERE l.plan = p"
                                + " AND l.risk.reference = :risk) FROM LinkedPlan p JOIN p.strategy s"
                                + " ORDER BY s.startsOn, s.id, p.position, p.id",
                        Object[].class)
                .setParameter("risk", risk)
                .getResultStream()
                .filter(p -> p[3] != Strategy.State.SUPERSEDED || (Long) p[4] > 0)
                .map(p -> new PlanOption((Long) p[0], (String) p[1], (String) p[2], (Long) p[4] > 0))
                .toList();
    }
}
