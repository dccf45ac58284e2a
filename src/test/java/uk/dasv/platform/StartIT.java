package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Membership;
import uk.dasv.testing.InServer;

@InServer
class StartIT {

    @Inject
    private Clock clock;

    @Resource(mappedName = "java:app/jdbc/dasv")
    private DataSource source;

    @Test
    void theSchemaIsCurrentOnceTheProgramAnswers() {
        assertThat(SchemaMigration.flyway(source).info().pending()).isEmpty();
    }

    @Test
    void everyConnectionIsReadCommitted() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void daysAreThoseOfLondon() {
        assertThat(clock.getZone()).isEqualTo(ClockProducer.LONDON);
    }

    @Test
    void entitiesAreWovenSoThatLazyIsLazy() {
        assertThat(PersistenceWeavedLazy.class).isAssignableFrom(Membership.class);
    }
}
