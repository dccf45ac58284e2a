package uk.dasv.risk.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionLinks;

/** Tells the list of actions which of them treat a risk. */
@ApplicationScoped
public class TreatingActions implements ActionLinks {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Override
    public Set<String> treating(String risk) {
        if (!access.may(Permission.VIEW_RISKS, SubjectKind.RISK, risk)) {
            return Set.of();
        }
        return em.createQuery("SELECT t.action.reference FROM Treatment t WHERE t.risk.reference = :risk", String.class)
                .setParameter("risk", risk)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
