package uk.dasv.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uk.dasv.platform.SchemaMigration;

/**
 * A test of mapping and queries on a real MySQL, without a server: the persistence unit of the
 * program on a schema that its own migrations have made. Each test works in a transaction of
 * its own that is rolled back, so that none finds what another left.
 */
public abstract class OnDatabase {

    private static EntityManagerFactory factory;

    /** The entity manager of the test, in a transaction. */
    protected EntityManager em;

    @BeforeEach
    void beginTransaction() {
        em = factory().createEntityManager();
        em.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    /** Writes what is pending and forgets everything loaded, so that the next read comes from the database. */
    protected void flushAndClear() {
        em.flush();
        em.clear();
    }

    private static synchronized EntityManagerFactory factory() {
        if (factory == null) {
            DataSource source = TestDatabase.MYSQL.freshDataSource();
            SchemaMigration.flyway(source).migrate();
            factory = open(source);
        }
        return factory;
    }

    /** The persistence unit of the program over that database, with transactions of its own making. */
    public static EntityManagerFactory open(DataSource source) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, source);
        properties.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
        // each factory is a session of its own, also when two are open on different databases
        properties.put(PersistenceUnitProperties.SESSION_NAME, "dasv-" + System.identityHashCode(source));
        return Persistence.createEntityManagerFactory("dasv", properties);
    }
}
