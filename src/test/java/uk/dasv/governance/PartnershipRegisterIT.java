package uk.dasv.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.Changes;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Door;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.InServer;

/** Whatever an administrator adds or changes leaves its facts in the audit, and one of them always stays. */
@InServer
class PartnershipRegisterIT {

    private static final String NONE = null;

    @Inject
    private PartnershipRegister register;

    @Inject
    private AuditQueries audit;

    @Inject
    private Door door;

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void anAdministrator() throws Exception {
        user.become(door.enterAsSample("administrator" + Door.TRY_DOMAIN).personId(), null);
    }

    @AfterEach
    void leave() {
        user.leave();
    }

    private Person add(String name, String email, boolean administrator) {
        register.savePerson(new PartnershipRegister.SavePerson(null, 0, name, email, NONE, administrator, false));
        return person(email);
    }

    private Person person(String email) {
        return em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                .setParameter("email", email)
                .getSingleResult();
    }

    private List<HistoryRow> history(SubjectKind kind, String reference) {
        return audit.history(new AuditQueries.HistoryOf(kind, reference));
    }

    private static Map<String, String> after(HistoryRow row) {
        Map<String, String> after = new TreeMap<>();
        for (Changes.Change change : row.changes()) {
            after.put(change.field(), change.after());
        }
        return after;
    }

    @Test
    void aNewAdministratorLeavesATrace() {
        String email = "new." + mark + "@example.org";
        add("A new administrator", email, true);

        HistoryRow row = history(SubjectKind.PERSON, email).get(0);
        assertThat(row.event()).isEqualTo(AuditEvent.CREATED);
        assertThat(after(row))
                .isEqualTo(Map.of("Name", "A new administrator", "E-mail", email, "Administrator", "true"));
    }

    @Test
    void aNewOrganisationDoesToo() {
        String name = "Partner " + mark;
        register.saveOrganisation(
                new PartnershipRegister.SaveOrganisation(null, 0, name, Organisation.Kind.HEALTH, true));

        HistoryRow row = history(SubjectKind.ORGANISATION, name).get(0);
        assertThat(row.event()).isEqualTo(AuditEvent.CREATED);
        assertThat(after(row)).isEqualTo(Map.of("Name", name, "Kind", "Health", "Active", "true"));
    }

    @Test
    void aNewBodyDoesTooAndSoDoItsTermsWhenTheyChange() {
        String code = "N" + mark.substring(mark.length() - 5).toUpperCase(java.util.Locale.ROOT);
        register.saveBody(body(NONE, 0, code, "To listen\n\nTo decide"));

        HistoryRow row = history(SubjectKind.BODY, code).get(0);
        assertThat(row.event()).isEqualTo(AuditEvent.CREATED);
        assertThat(after(row))
                .containsEntry("Name", "Body " + code)
                .containsEntry("Kind", "Dsaag")
                .containsEntry("Meetings a year", "4")
                .containsEntry("Terms of reference", "To listen; To decide")
                .containsKey("Escalates to");

        long version = em.createQuery("SELECT b.version FROM Body b WHERE b.code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
        register.saveBody(body(code, version, code, "To listen"));

        HistoryRow change = history(SubjectKind.BODY, code).get(0);
        assertThat(change.event()).isEqualTo(AuditEvent.CHANGED);
        assertThat(change.changes())
                .containsExactly(new Changes.Change("Terms of reference", "To listen; To decide", "To listen"));
    }

    private static PartnershipRegister.SaveBody body(String present, long version, String code, String terms) {
        return new PartnershipRegister.SaveBody(
                present, version, code, "Body " + code, "Body " + code, Body.Kind.DSAAG, "CG", 4, 3, terms, false);
    }

    @Test
    void aVeryLongAddressIsKeptWhole() {
        String email = "x".repeat(50) + mark + "@" + "long.".repeat(24) + "example.org";
        assertThat(email).hasSizeBetween(181, 200);
        add("Somebody", email, false);

        register.addMembership(
                new PartnershipRegister.AddMembership(email, "ERE", Role.MEMBER, LocalDate.now(clock), null));

        assertThat(history(SubjectKind.PERSON, email))
                .extracting(HistoryRow::event)
                .containsExactly(AuditEvent.CHANGED, AuditEvent.CREATED);
    }

    @Test
    void aMembershipEndsOnAnyDayThatIsChosen() {
        String email = "ends." + mark + "@example.org";
        add("Somebody", email, false);
        LocalDate today = LocalDate.now(clock);
        register.addMembership(new PartnershipRegister.AddMembership(email, "ERE", Role.MEMBER, today, null));
        for (LocalDate last : List.of(today.plusDays(30), today.plusDays(10), today.minusDays(1))) {
            Membership membership = membership(email);
            register.endMembership(
                    new PartnershipRegister.EndMembership(membership.getId(), membership.getVersion(), last));
            assertThat(membership(email).getTo()).isEqualTo(last);
        }
        assertThat(history(SubjectKind.PERSON, email).get(0).changes())
                .singleElement()
                .extracting(Changes.Change::after)
                .isEqualTo(today.minusDays(1).toString());
    }

    private Membership membership(String email) {
        return em.createQuery("SELECT m FROM Membership m WHERE m.person.email = :email", Membership.class)
                .setParameter("email", email)
                .getSingleResult();
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() throws Exception {
        // as if all others had left, for as long as this takes
        transactions.separate(() -> em.createQuery("UPDATE Person p SET p.administrator = FALSE"
                        + " WHERE p.administrator = TRUE AND p.passwordHash IS NOT NULL")
                .executeUpdate());
        Person sample = person("administrator" + Door.TRY_DOMAIN);
        Person added = add("Has no password", "without." + mark + "@example.org", true);

        assertThatThrownBy(() -> register.savePerson(changed(sample, false, false)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo("person.lastAdministrator"));
        assertThatThrownBy(() -> register.savePerson(changed(sample, true, true)))
                .isInstanceOf(RuleViolation.class);

        register.savePerson(changed(added, false, false));
        assertThat(person(added.getEmail()).isAdministrator()).isFalse();
    }

    private static PartnershipRegister.SavePerson changed(Person p, boolean administrator, boolean left) {
        return new PartnershipRegister.SavePerson(
                p.getId(), p.getVersion(), p.getName(), p.getEmail(), NONE, administrator, left);
    }
}
