package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.testing.TestDatabase;

/** Whoever asks whether the program is ready learns the truth and costs the database next to nothing. */
class DatabaseReadinessJpaTest {

    private final DatabaseReadiness readiness = new DatabaseReadiness();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private int connections;
    private boolean away;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isNotReadyWhileAMigrationIsPending(TestDatabase database) {
        DataSource source = begin(database);
        upTo(source, "2026.11.23.0900");
        assertThat(readiness.isReady()).isFalse();

        SchemaMigration.flyway(source).migrate();
        assertThat(readiness.isReady()).as("still the answer of a moment ago").isFalse();
        later();
        assertThat(readiness.isReady()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void looksAtMostOnceInTwoSecondsAndAtTheSchemaOnlyUntilItIsCurrent(TestDatabase database) {
        SchemaMigration.flyway(begin(database)).migrate();
        assertThat(readiness.isReady()).isTrue();

        connections = 0;
        for (int n = 0; n < 100; n++) {
            assertThat(readiness.isReady()).isTrue();
        }
        assertThat(connections).isZero();
        later();
        assertThat(readiness.isReady()).isTrue();
        assertThat(connections).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isNotReadyWhileTheDatabaseIsAway(TestDatabase database) {
        SchemaMigration.flyway(begin(database)).migrate();
        assertThat(readiness.isReady()).isTrue();
        away = true;
        later();
        assertThat(readiness.isReady()).isFalse();
        away = false;
        later();
        assertThat(readiness.isReady()).isTrue();
    }

    private void later() {
        now = now.plus(DatabaseReadiness.GOOD_FOR);
    }

    private DataSource begin(TestDatabase database) {
        DataSource source = database.freshDataSource();
        readiness.source = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        connections++;
                        if (away) {
                            throw new SQLException("away", "08001");
                        }
                        return source.getConnection();
                    }
                    return method.invoke(source, arguments);
                });
        readiness.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ClockProducer.LONDON;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return source;
    }

    private static void upTo(DataSource source, String version) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .configuration(SchemaMigration.flyway(source).getConfiguration())
                .target(version)
                .load()
                .migrate();
    }
}
