package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.testing.TestDatabase;

/** A schema that cannot be brought up to date stops the start, and says so in one line; on both databases. */
class SchemaMigrationJpaTest {

    @TempDir
    Path more;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMigrationThatFailsStopsTheStartAndIsNamedWithItsReason(TestDatabase database) throws IOException {
        Files.writeString(
                more.resolve("V2999_01_01_0000__break_something.sql"), "ALTER TABLE no_such_table ADD COLUMN x INT;");
        Flyway broken = Flyway.configure(SchemaMigration.class.getClassLoader())
                .configuration(
                        SchemaMigration.flyway(database.freshDataSource()).getConfiguration())
                .locations("classpath:db/migration", "filesystem:" + more)
                .load();

        assertThatThrownBy(() -> SchemaMigration.migrate(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The tracker does not start")
                .hasMessageContaining("V2999_01_01_0000__break_something.sql")
                .hasMessageContainingAll("no_such_table")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
        // neither does the next start go on as if nothing had happened
        assertThatThrownBy(() -> SchemaMigration.migrate(broken)).hasMessageContaining("2999");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMigrationThatWasChangedAfterItLandedStopsTheStart(TestDatabase database) throws SQLException {
        DataSource source = database.freshDataSource();
        Flyway flyway = SchemaMigration.flyway(source);
        SchemaMigration.migrate(flyway);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE installed_rank = 3");
        }

        assertThatThrownBy(() -> SchemaMigration.migrate(flyway))
                .hasMessageContaining("checksum mismatch")
                .hasMessageContaining(flyway.info().all()[2].getVersion().getVersion());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSecondStartChangesNothing(TestDatabase database) {
        Flyway flyway = SchemaMigration.flyway(database.freshDataSource());
        SchemaMigration.migrate(flyway);
        int applied = flyway.info().applied().length;

        SchemaMigration.migrate(flyway);

        assertThat(flyway.info().applied()).hasSize(applied);
        assertThat(flyway.info().pending()).isEmpty();
    }
}
