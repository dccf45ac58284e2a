package uk.dasv.platform;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before the persistence unit opens, so that no code ever meets an
 * old one. A migration that fails stops the start and the error names its file.
 */
public class SchemaMigration implements SessionCustomizer {

    private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Override
    public void customize(Session session) {
        if (session.getLogin().getConnector() instanceof JNDIConnector connector) {
            DataSource source = connector.getDataSource();
            if (source != null) {
                migrate(flyway(source));
            }
        }
    }

    /**
     * Applies what is missing.
     *
     * @throws IllegalStateException in one line that says which migration stops the start, and why
     */
    static void migrate(Flyway flyway) {
        try {
            var result = flyway.migrate();
            LOG.log(
                    System.Logger.Level.INFO,
                    "Schema is at {0}; {1} migration(s) applied now",
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                    result.migrationsExecuted);
        } catch (FlywayException e) {
            String why = "The tracker does not start, because its schema cannot be brought up to date. "
                    + String.valueOf(e.getMessage())
                            .lines()
                            .map(line -> line.strip().replaceAll("\\s+", " "))
                            .filter(line -> !line.matches("-*|(Need more|Statement|Location).*"))
                            .collect(Collectors.joining("; "));
            LOG.log(System.Logger.Level.ERROR, why);
            throw new IllegalStateException(why, e);
        }
    }

    /** Flyway over this project's migrations; also used to tell whether the schema is current. */
    public static Flyway flyway(DataSource source) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
