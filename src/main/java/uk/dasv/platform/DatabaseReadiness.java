package uk.dasv.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.api.FlywayException;

/** Ready only when the database answers and its schema is the one this program was built for. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/dasv")
    DataSource source;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (Connection connection = source.getConnection()) {
            boolean current = connection.isValid(2)
                    && SchemaMigration.flyway(source).info().pending().length == 0;
            return answer.status(current).build();
        } catch (SQLException | FlywayException e) {
            return answer.down().withData("problem", "no answer").build();
        }
    }
}
