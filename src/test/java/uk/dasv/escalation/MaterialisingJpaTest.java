package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskState;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** A risk that has happened becomes an issue of the body on whose register it stands. */
class MaterialisingJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body group = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, null);
    private final Body dsaag = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, group);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Risk risk = new Risk("R-1", dsaag, outcome, "The grant ends", RiskKind.RISK, TODAY.minusDays(30));
    private final List<String> audited = new ArrayList<>();
    private final long id = BaseEntity.newId();

    @BeforeEach
    void aRiskOnItsRegister() {
        List.of(group, dsaag, lead, strategy, outcome, risk).forEach(em::persist);
        flushAndClear();
    }

    @Test
    void marksTheRiskAndOpensOneIssueHoweverOftenTheFormIsSent() {
        long version = now().getVersion();
        String issue = happened(version);
        assertThat(happened(version)).isEqualTo(issue);

        assertThat(now().getState()).isEqualTo(RiskState.MATERIALISED);
        assertThat(audited).containsExactly("CREATED ERE-ISS-01 Title, Kind, Risk", "STATE_CHANGED R-1 State, Issue");
        IssueQueries queries = wired().make(IssueQueries.class);
        assertThat(queries.becomeOf("R-1"))
                .extracting(IssueQueries.Line::reference, IssueQueries.Line::owner)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(issue, "Lead"));
        IssueQueries.Shown shown = queries.byReference(issue).issue();
        assertThat(shown.risk()).isEqualTo("R-1");
        assertThat(shown.body()).isEqualTo("Erewash");
        assertThat(shown.state()).isEqualTo(Issue.State.OPEN);
    }

    @Test
    void anOutdatedFormAndARiskThatHasHappenedAlreadyAreRefusedAndOpenNothing() {
        long version = now().getVersion();
        happened(version);
        assertThatThrownBy(() -> again(version)).isInstanceOf(StaleRecord.class);
        em.clear();
        assertThatThrownBy(() -> again(now().getVersion()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("risk.materialisedAlready");
        em.clear();
        assertThat(wired().make(IssueQueries.class).becomeOf("R-1")).hasSize(1);
    }

    private String happened(long version) {
        String issue = wired().make(Materialising.class)
                .materialise(new Materialising.Materialise(id, "R-1", version, told()));
        flushAndClear();
        return issue;
    }

    private void again(long version) {
        wired().make(Materialising.class)
                .materialise(new Materialising.Materialise(BaseEntity.newId(), "R-1", version, told()));
    }

    private static IssueDesk.Told told() {
        return new IssueDesk.Told(Issue.Kind.RESOURCE, "The grant has ended", "Nobody pays for the worker.");
    }

    private Risk now() {
        return em.find(Risk.class, risk.getId());
    }

    private Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), "Lead", false, List.of());
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(new Grant(
                        dsaag.getId(), "ERE", "Erewash DSAAG", "Erewash", dsaag.getPath(), Role.LEAD, Set.of()));
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + reference + " "
                        + String.join(
                                ", ",
                                changes.list().stream()
                                        .map(Changes.Change::field)
                                        .toList()));
            }
        };
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(dsaag.getPath()), List.of(), null);
            }
        };
        return Wired.on(em, CLOCK, user, audit, access);
    }
}
