package uk.dasv.risk.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Backdated;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Controls as they are written down, put right, checked and retired, on real rows. */
class ControlsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person chair = new Person("Chair", "chair@example.org", null, false);
    private final Person officer = new Person("Officer", "officer@example.org", null, false);
    private final Person gone = new Person("Gone", "gone@example.org", null, false);
    private final List<String> audited = new ArrayList<>();
    private final long control = BaseEntity.newId();

    @BeforeEach
    void twoRisks() {
        gone.leave(TODAY.minusDays(1));
        List.of(board, strategy, outcome, chair, officer, gone).forEach(em::persist);
        for (String reference : List.of("R-1", "R-2")) {
            em.persist(new Risk(reference, board, outcome, "Attitudes", RiskKind.RISK, TODAY.minusYears(1)));
        }
        flushAndClear();
    }

    @Test
    void aControlIsWrittenDownWithItsOwnerAndSinceWhenItIsInPlace() {
        long before = version();
        add("Weekly meeting", TODAY.minusYears(2));

        RiskDetail.Controlled shown = shown();
        assertThat(shown.title()).isEqualTo("Weekly meeting");
        assertThat(shown.owner()).isEqualTo("Officer");
        assertThat(shown.addedOn()).isEqualTo(TODAY.minusYears(2));
        assertThat(shown.effectiveness()).as("nobody has checked it").isNull();
        assertThat(version()).as("a step about a risk is a state of it").isGreaterThan(before);
        assertThat(audited)
                .containsExactly("CREATED: Control null > Weekly meeting; What it does null > All agencies sit down;"
                        + " Owner of the control null > Officer; In place since null > 2024-07-02");
    }

    @Test
    void itIsInPlaceAlreadyAndItsOwnerHasNotLeft() {
        refused("since control.sinceInFuture", () -> add("Planned", TODAY.plusDays(1)));
        em.clear();
        refused("owner choose", () -> desk().add(
                        new Controls.AddControl(control, "R-1", version(), "Left alone", null, gone.getId(), TODAY)));
        assertThat(audited).isEmpty();
    }

    @Test
    void itsWordsAndOwnerAreChangedAndWhatIsNotDifferentLeavesNoTrace() {
        add("Weekly meeting", TODAY);
        audited.clear();
        change("Weekly meeting of all agencies", chair.getId());
        assertThat(shown().title()).isEqualTo("Weekly meeting of all agencies");
        assertThat(shown().owner()).isEqualTo("Chair");
        assertThat(audited)
                .containsExactly("CHANGED: Control Weekly meeting > Weekly meeting of all agencies;"
                        + " Owner of the control Officer > Chair");

        audited.clear();
        change("Weekly meeting of all agencies", null);
        assertThat(audited)
                .containsExactly("CHANGED: Owner of the control Chair > null;"
                        + " Of the control null > Weekly meeting of all agencies");

        audited.clear();
        change("Weekly meeting of all agencies", null);
        assertThat(audited).isEmpty();
    }

    @Test
    void aCheckSaysWhatWasFoundAndEveryEarlierOneStays() {
        add("Weekly meeting", TODAY.minusDays(90));
        check(Effectiveness.PARTLY_EFFECTIVE, TODAY.minusDays(60));
        check(Effectiveness.EFFECTIVE, TODAY);

        assertThat(shown().effectiveness()).isEqualTo(Effectiveness.EFFECTIVE);
        assertThat(shown().earlier())
                .containsExactly(new RiskDetail.Checked(
                        Effectiveness.PARTLY_EFFECTIVE, TODAY.minusDays(60), "Internal audit", "Read the minutes"));
        assertThat(audited)
                .last()
                .isEqualTo("CHECKED: Control null > Weekly meeting; Effectiveness Partly effective > Effective;"
                        + " Checked on null > 2026-07-02; Checked by null > Internal audit");
    }

    @Test
    void aCheckIsNeitherInTheFutureNorBeforeTheControlBeganNorBeforeTheLastOne() {
        add("Weekly meeting", TODAY.minusDays(30));
        refused("checkedOn control.checkedInFuture", () -> check(Effectiveness.EFFECTIVE, TODAY.plusDays(1)));
        em.clear();
        refused("checkedOn control.checkedBeforeItBegan", () -> check(Effectiveness.EFFECTIVE, TODAY.minusDays(31)));
        em.clear();
        check(Effectiveness.EFFECTIVE, TODAY.minusDays(10));
        refused("checkedOn control.checkedLater", () -> check(Effectiveness.EFFECTIVE, TODAY.minusDays(11)));
    }

    @Test
    void aRetiredControlStaysWithItsChecksAndTakesNothingMore() {
        add("Weekly meeting", TODAY.minusDays(30));
        check(Effectiveness.EFFECTIVE, TODAY);
        retire();

        RiskDetail risk = detail("R-1");
        assertThat(risk.inForce()).isEmpty();
        assertThat(risk.retired()).singleElement().satisfies(c -> {
            assertThat(c.retiredReason()).isEqualTo("Funding ended");
            assertThat(c.checks()).hasSize(1);
        });
        for (Runnable step : List.<Runnable>of(
                this::retire, () -> change("Again", null), () -> check(Effectiveness.EFFECTIVE, TODAY))) {
            refused(" control.retired", step);
            em.clear();
        }
    }

    @Test
    void aControlOfAnotherRiskIsNotFound() {
        add("Weekly meeting", TODAY);
        long version = version("R-2");
        assertThatThrownBy(() -> desk().retire(new Controls.RetireControl("R-2", version, control, "Mistaken")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk().check(new Controls.CheckControl(
                        "R-2", version, control, Effectiveness.EFFECTIVE, "Asked", "Audit", TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoSawTheRiskBeforeAnotherStepIsToldSo() {
        long seen = version();
        add("Weekly meeting", TODAY);
        assertThatThrownBy(() -> desk().retire(new Controls.RetireControl("R-1", seen, control, "Late")))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> desk().add(
                                new Controls.AddControl(BaseEntity.newId(), "R-1", seen, "Another", null, null, TODAY)))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void aClosedRiskKeepsItsControlsAsTheyAre() {
        add("Weekly meeting", TODAY);
        em.find(Risk.class, em.find(RiskControl.class, control).getRisk().getId())
                .reviewed(ReviewDecision.CLOSE, TODAY, CLOCK.instant(), null);
        flushAndClear();
        for (Runnable step : List.<Runnable>of(
                this::retire,
                () -> change("Again", null),
                () -> check(Effectiveness.EFFECTIVE, TODAY),
                () -> desk().add(new Controls.AddControl(
                        BaseEntity.newId(), "R-1", version(), "Another", null, null, TODAY)))) {
            refused(" risk.closed", step);
            em.clear();
        }
    }

    @Test
    void aRiskAsItStoodShowsTheWordsAndChecksOfThatDay() {
        add("Weekly meeting", TODAY.minusDays(90));
        at(TODAY.minusDays(60));
        change("Meeting of all agencies every week", null);
        check(Effectiveness.EFFECTIVE, TODAY);
        retire();

        RiskDetail.Controlled then =
                details().asAt("R-1", TODAY.minusDays(1)).inForce().get(0);
        assertThat(then.title()).isEqualTo("Weekly meeting");
        assertThat(then.owner()).isEqualTo("Officer");
        assertThat(then.effectiveness()).isNull();
        assertThat(detail("R-1").retired())
                .extracting(RiskDetail.Controlled::title)
                .containsExactly("Meeting of all agencies every week");
    }

    /** What there is began on that day. */
    private void at(LocalDate day) {
        Backdated.state(em, "risk_control", control, day.atStartOfDay().toInstant(ZoneOffset.UTC));
        Backdated.state(
                em,
                "risk",
                em.find(RiskControl.class, control).getRisk().getId(),
                day.atStartOfDay().toInstant(ZoneOffset.UTC));
        flushAndClear();
    }

    private void add(String title, LocalDate since) {
        desk().add(new Controls.AddControl(
                control, "R-1", version(), title, "All agencies sit down", officer.getId(), since));
        flushAndClear();
    }

    private void change(String title, Long owner) {
        desk().change(new Controls.ChangeControl("R-1", version(), control, title, "All agencies sit down", owner));
        flushAndClear();
    }

    private void check(Effectiveness found, LocalDate on) {
        desk().check(new Controls.CheckControl(
                "R-1", version(), control, found, "Read the minutes", " Internal audit ", on));
        flushAndClear();
    }

    private void retire() {
        desk().retire(new Controls.RetireControl("R-1", version(), control, " Funding ended"));
        flushAndClear();
    }

    private RiskDetail.Controlled shown() {
        return detail("R-1").inForce().get(0);
    }

    private RiskDetail detail(String reference) {
        return details().byReference(reference);
    }

    private RiskDetails details() {
        Access all = new Access() {
            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return true;
            }
        };
        return Wired.on(em, CLOCK, all).make(RiskDetails.class);
    }

    private long version() {
        return version("R-1");
    }

    private long version(String reference) {
        return em.createQuery("SELECT r.version FROM Risk r WHERE r.reference = :reference", Long.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private static void refused(String fieldAndKey, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(
                        r.field().orElse("") + " " + r.key())
                .isEqualTo(fieldAndKey));
    }

    private Controls desk() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(chair.getId(), "Chair", false, List.of());
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + c.before() + " > " + c.after())
                                        .toList()));
            }
        };
        return Wired.on(em, CLOCK, user, audit).make(Controls.class);
    }
}
