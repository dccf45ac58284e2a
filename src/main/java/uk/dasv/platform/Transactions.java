package uk.dasv.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** The two kinds of transaction the program knows; both end with a flush, so that faults surface inside. */
@ApplicationScoped
public class Transactions {

    @PersistenceContext
    EntityManager em;

    /** Runs the work in the present transaction or a new one; any exception undoes all of it. */
    @Transactional(rollbackOn = Exception.class)
    public <T> T required(Callable<T> work) throws Exception {
        T result = work.call();
        em.flush();
        return result;
    }

    /** Runs the work in a transaction of its own, which stays even when the surrounding one is undone. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T separate(Callable<T> work) throws Exception {
        T result = work.call();
        em.flush();
        return result;
    }
}
