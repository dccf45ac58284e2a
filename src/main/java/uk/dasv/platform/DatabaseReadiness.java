package uk.dasv.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.api.FlywayException;

/**
 * Ready only when the database answers and its schema is the one this program was built for. Anybody
 * may ask, so an answer is good for two seconds, and a schema that was current once stays so.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    static final Duration GOOD_FOR = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/jdbc/dasv")
    DataSource source;

    @Inject
    Clock clock;

    private boolean current;
    private Answer last = new Answer(false, Instant.EPOCH);

    private record Answer(boolean ready, Instant at) {}

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        return isReady()
                ? answer.up().build()
                : answer.down().withData("problem", "no answer").build();
    }

    /** Asked by several at once, one looks and the others take its answer. */
    synchronized boolean isReady() {
        Instant now = clock.instant();
        if (!now.isBefore(last.at()) && now.isBefore(last.at().plus(GOOD_FOR))) {
            return last.ready();
        }
        boolean ready = answers() && isCurrent();
        last = new Answer(ready, clock.instant());
        return ready;
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isCurrent() {
        try {
            current = current || SchemaMigration.flyway(source).info().pending().length == 0;
        } catch (FlywayException e) {
            return false;
        }
        return current;
    }
}
