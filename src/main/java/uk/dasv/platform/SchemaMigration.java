package uk.dasv.platform;

import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.flywaydb.core.Flyway;

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
                migrate(source);
            }
        }
    }

    private static void migrate(DataSource source) {
        Flyway flyway = flyway(source);
        var result = flyway.migrate();
        LOG.log(
                System.Logger.Level.INFO,
                "Schema is at {0}; {1} migration(s) applied now",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted);
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
