package uk.dasv.risk.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.SearchWords;

/** Finds actions that could treat a risk, only among those the person may see. */
@ApplicationScoped
public class TreatmentQueries {

    /** How many are offered; who wants another finds it with more words. */
    public static final int OFFERED = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** Actions that go on, do not treat the risk yet and match; one of which it is the reference comes first. */
    @RequiresPermission(Permission.EDIT_RISK)
    public List<SearchWords.Hit> find(@Subject(SubjectKind.RISK) String risk, SearchWords words) {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        return words.bindExact(words.bind(scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.platform.SearchWords$Hit(a.reference, a.title, b.shortName)"
                                        + " FROM Action a JOIN a.body b WHERE "
                                        + scope.words("b.path", "a.owner.id", "a.deputy.id") + " AND "
                                        + words.in("a.reference", "a.title", "a.description")
                                        + " AND a.state NOT IN :ended AND NOT EXISTS (SELECT t.id FROM Treatment t"
                                        + " WHERE t.action = a AND t.risk.reference = :risk) ORDER BY "
                                        + SearchWords.exactFirst("a.reference") + ", a.reference",
                                SearchWords.Hit.class),
                        true)))
                .setParameter(
                        "ended",
                        Stream.of(ActionState.values())
                                .filter(ActionState::isEnded)
                                .toList())
                .setParameter("risk", risk)
                .setMaxResults(OFFERED)
                .getResultList();
    }
}
