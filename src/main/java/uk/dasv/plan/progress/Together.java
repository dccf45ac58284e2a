package uk.dasv.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.Transactions;

/**
 * Takes several use cases in one transaction, which costs the database one commit instead of one for each. Each is still
 * checked and audited for itself.
 */
@ApplicationScoped
public class Together {

    @PersistenceContext
    EntityManager em;

    @Inject
    Transactions transactions;

    /**
     * Takes all the steps, or none where one of them is refused.
     *
     * @return whether they are taken; if not, whoever asks takes each alone and learns which was refused and why
     */
    public boolean taken(List<Runnable> steps) {
        try {
            transactions.required(() -> {
                KeepsHistory.together(em, () -> steps.forEach(Runnable::run));
                return null;
            });
            return true;
        } catch (Exception refused) {
            return false;
        }
    }
}
