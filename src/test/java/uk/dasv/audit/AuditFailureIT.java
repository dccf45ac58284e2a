package uk.dasv.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Organisation;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Door;
import uk.dasv.identity.SignedIn;
import uk.dasv.testing.InServer;

/** A change that cannot be written down is not made. */
@InServer
class AuditFailureIT {

    @Inject
    private PartnershipRegister register;

    @Inject
    private Door door;

    @Inject
    private CurrentUser user;

    @Resource(mappedName = "java:app/jdbc/dasv")
    private DataSource source;

    @Test
    void withoutItsAuditEntryAChangeDoesNotHappen() throws Exception {
        String name = "Unwritten " + System.nanoTime();
        SignedIn administrator = door.enterAsSample("administrator" + Door.TRY_DOMAIN);
        user.become(administrator.personId(), null);
        PartnershipRegister.SaveOrganisation form =
                new PartnershipRegister.SaveOrganisation(null, 0, name, Organisation.Kind.OTHER, true);
        execute("ALTER TABLE audit_entry ADD CONSTRAINT ck_audit_fails CHECK (subject_ref NOT LIKE 'Unwritten%')");
        try {
            assertThatThrownBy(() -> register.saveOrganisation(form)).isInstanceOf(Exception.class);
        } finally {
            execute("ALTER TABLE audit_entry DROP CONSTRAINT ck_audit_fails");
        }
        assertThat(count(name)).isZero();

        register.saveOrganisation(form);
        assertThat(count(name)).isEqualTo(1);
    }

    private int count(String name) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT COUNT(*) FROM organisation WHERE name = '" + name + "'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
