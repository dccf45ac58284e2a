package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Membership;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.plan.ActionQueries;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.InServer;

/** Rights that have ended are gone with the next request, whoever was signed in before. */
@InServer
class LostRightsIT {

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private PartnershipRegister register;

    @Inject
    private ActionQueries actions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    private MatrixPartnership made;
    private LocalDate today;
    private long lead;
    private String action;

    @BeforeEach
    void aLeadAtWork() throws Exception {
        today = LocalDate.now(clock);
        made = transactions.separate(() -> {
            MatrixPartnership partnership = new MatrixPartnership(em, today);
            partnership.make();
            return partnership;
        });
        lead = made.person("lead");
        action = made.reference(SubjectKind.ACTION, Relation.OWN);
        nextRequestOf(lead);
        assertThat(actions.byReference(action).row().reference()).isEqualTo(action);
    }

    @AfterEach
    void leave() {
        user.leave();
    }

    @Test
    void aMembershipThatIsEndedTakesItsRightsWithItAtOnce() {
        end(lead, today.minusDays(1));

        nextRequestOf(lead);
        assertThat(user.require().grants()).isEmpty();
        assertThatThrownBy(() -> actions.byReference(action)).isInstanceOf(NotFound.class);
    }

    @Test
    void bothDaysCountSoTheLastDayIsStillOne() {
        end(lead, today);

        nextRequestOf(lead);
        assertThat(actions.byReference(action)).isNotNull();
    }

    @Test
    void aMembershipGivenByMistakeIsTakenBackOnTheSameDay() throws Exception {
        long mistaken = made.person("no membership");
        nextRequestOf(made.person("administrator"));
        register.addMembership(new PartnershipRegister.AddMembership(
                email(mistaken), made.body(Relation.OWN).getCode(), Role.LEAD, today, null));
        nextRequestOf(mistaken);
        assertThat(actions.byReference(action)).isNotNull();

        end(mistaken, today.minusDays(1));

        nextRequestOf(mistaken);
        assertThatThrownBy(() -> actions.byReference(action)).isInstanceOf(NotFound.class);
    }

    @Test
    void aMembershipCannotEndLongBeforeItBegan() {
        assertThatThrownBy(() -> end(lead, today.minusYears(1).minusDays(2))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void somebodyWhoHasLeftIsNobodyInTheNextRequest() {
        nextRequestOf(made.person("administrator"));
        Person person = em.find(Person.class, lead);
        register.savePerson(new PartnershipRegister.SavePerson(
                person.getId(), person.getVersion(), person.getName(), person.getEmail(), null, false, true));

        nextRequestOf(lead);
        assertThat(user.standing()).isEmpty();
        nextRequestOf(lead);
        assertThatThrownBy(() -> actions.byReference(action)).isInstanceOf(CurrentUser.Nobody.class);
    }

    @Test
    void aBodyThatIsClosedGivesNoMoreRights() {
        nextRequestOf(made.person("administrator"));
        var body =
                em.find(uk.dasv.governance.Body.class, made.body(Relation.OWN).getId());
        register.saveBody(new PartnershipRegister.SaveBody(
                body.getCode(),
                body.getVersion(),
                body.getCode(),
                body.getName(),
                body.getShortName(),
                body.getKind(),
                null,
                null,
                null,
                null,
                true));

        nextRequestOf(lead);
        assertThatThrownBy(() -> actions.byReference(action)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyActsForNeverWidensWhatTheyMay() {
        nextRequestOf(lead);
        Standing before = user.require();
        user.become(lead, made.body(Relation.ABOVE).getId());
        assertThat(user.require()).isEqualTo(before);
        assertThat(user.chosen())
                .get()
                .extracting(Grant::bodyId)
                .isEqualTo(made.body(Relation.OWN).getId());
        assertThatThrownBy(() -> actions.byReference(made.reference(SubjectKind.ACTION, Relation.ABOVE)))
                .isInstanceOf(NotFound.class);
    }

    private void nextRequestOf(long person) {
        user.become(person, null);
    }

    /** As the administrator's page does it. */
    private void end(long person, LocalDate last) {
        nextRequestOf(made.person("administrator"));
        Membership membership = em.createQuery(
                        "SELECT m FROM Membership m WHERE m.person.id = :person", Membership.class)
                .setParameter("person", person)
                .getSingleResult();
        register.endMembership(
                new PartnershipRegister.EndMembership(membership.getId(), membership.getVersion(), last));
    }

    private String email(long person) {
        return em.find(Person.class, person).getEmail();
    }
}
