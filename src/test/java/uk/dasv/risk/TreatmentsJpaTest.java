package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.treatment.TreatmentQueries;
import uk.dasv.risk.treatment.Treatments;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class TreatmentsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, board);
    private final Body elsewhere = new Body("XX", "Elsewhere", "Elsewhere", Body.Kind.DSAAG, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    private final Person owner = new Person("Owner", "owner@example.org", null, false);
    private final Set<String> hidden = Set.of("XX-1");
    private final List<String> audited = new ArrayList<>();

    @BeforeEach
    void aRiskAndActions() {
        List.of(board, erewash, elsewhere, strategy, outcome, council, owner).forEach(em::persist);
        em.persist(new Risk("R-1", board, outcome, "Attitudes", RiskKind.RISK, TODAY));
        action(erewash, "ERE-1", "Train those who answer");
        action(erewash, "ERE-2", "Train champions");
        action(elsewhere, "XX-1", "Train elsewhere");
        flushAndClear();
    }

    @Test
    void linksAnActionOnceAndBothRememberIt() {
        link("ERE-1");

        assertThat(treating()).containsExactly("ERE-1");
        assertThat(audited)
                .containsExactly("LINKED RISK R-1 Treatment null>ERE-1", "LINKED ACTION ERE-1 Treats null>R-1");
        assertThatThrownBy(() -> link("ERE-1"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("constraint.treatment");
    }

    @Test
    void unlinkingTakesItOffAndTheHistoryOfBothKeepsIt() {
        link("ERE-1");
        audited.clear();
        unlink("ERE-1");

        assertThat(treating()).isEmpty();
        assertThat(audited)
                .containsExactly("UNLINKED RISK R-1 Treatment ERE-1>null", "UNLINKED ACTION ERE-1 Treats R-1>null");
        assertThatThrownBy(() -> unlink("ERE-1")).isInstanceOf(NotFound.class);
    }

    @Test
    void anActionThatThePersonMayNotSeeIsNotFoundToLinkOrUnlink() {
        assertThatThrownBy(() -> link("XX-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> unlink("XX-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> link("NONSENSE")).isInstanceOf(NotFound.class);
        assertThat(audited).isEmpty();
    }

    @Test
    void anotherLinkMakesAnOpenFormStale() {
        long seen = version();
        link("ERE-1");

        assertThatThrownBy(() -> desk().link(new Treatments.LinkTreatment("R-1", seen, "ERE-2")))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void findsOnlyVisibleActionsThatGoOnAndDoNotTreatItYet() {
        link("ERE-1");
        assertThat(found("train")).containsExactly("ERE-2");
        assertThat(found("ere-2")).containsExactly("ERE-2");
        assertThat(found("xx-1")).isEmpty();

        em.createQuery("SELECT a FROM Action a WHERE a.reference = 'ERE-2'", Action.class)
                .getSingleResult()
                .cancel("Not needed");
        em.flush();
        assertThat(found("train")).isEmpty();
        assertThatThrownBy(() -> link("ERE-2"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("treatment.ended");
    }

    @Test
    void aClosedRiskTakesNoTreatmentAndKeepsThoseItHad() {
        link("ERE-1");
        risk().reviewed(ReviewDecision.CLOSE, TODAY, CLOCK.instant(), null);
        flushAndClear();

        assertThatThrownBy(() -> link("ERE-2"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("risk.closed");
        em.clear();
        assertThatThrownBy(() -> unlink("ERE-1"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("risk.closed");
    }

    private void action(Body body, String reference, String title) {
        ActionPlan plan = new ActionPlan(
                body, "Plan " + reference, TODAY.plusDays(reference.hashCode() & 255), TODAY.plusYears(1));
        em.persist(plan);
        em.persist(new Action(
                BaseEntity.newId(),
                reference,
                plan,
                outcome,
                new Action.Proposal(
                        title, null, null, council, owner, TODAY, TODAY.plusDays(90), ActionSource.STRATEGY)));
    }

    private Risk risk() {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = 'R-1'", Risk.class)
                .getSingleResult();
    }

    private long version() {
        return risk().getVersion();
    }

    private void link(String action) {
        desk().link(new Treatments.LinkTreatment("R-1", version(), action));
        flushAndClear();
    }

    private void unlink(String action) {
        desk().unlink(new Treatments.UnlinkTreatment("R-1", version(), action, "Not about it"));
        flushAndClear();
    }

    private List<String> treating() {
        return em.createQuery("SELECT t.action.reference FROM Treatment t WHERE t.risk.reference = 'R-1'", String.class)
                .getResultList();
    }

    private List<String> found(String words) {
        TreatmentQueries queries = Wired.on(em, access()).make(TreatmentQueries.class);
        return queries.find("R-1", SearchWords.of(words)).stream()
                .map(SearchWords.Hit::reference)
                .toList();
    }

    private Access access() {
        return new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(board.getPath()), List.of(), null);
            }

            @Override
            public void requireForPage(Permission permission, SubjectKind kind, String reference) {
                if (hidden.contains(reference)) {
                    throw new NotFound();
                }
            }
        };
    }

    private Treatments desk() {
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                Changes.Change change = changes.list().get(0);
                audited.add(event + " " + kind + " " + reference + " " + change.field() + " " + change.before() + ">"
                        + change.after());
            }
        };
        return Wired.on(em, CLOCK, access(), audit).make(Treatments.class);
    }
}
