package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InServer;

@InServer
class StartIT {

    @Resource(lookup = "java:app/jdbc/dasv")
    private DataSource source;

    @Test
    void theSchemaIsCurrentWhenTheProgramAnswers() {
        assertThat(SchemaMigration.flyway(source).info().pending()).isEmpty();
    }
}
