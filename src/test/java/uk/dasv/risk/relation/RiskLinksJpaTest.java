package uk.dasv.risk.relation;

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
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.strategy.LinkedPlan;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Risks that belong together, and the plans they refer to, on real rows. */
class RiskLinksJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body elsewhere = new Body("XX", "Elsewhere", "Elsewhere", Body.Kind.DSAAG, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Strategy former = new Strategy(
            "F", "Former", Strategy.State.SUPERSEDED, TODAY.minusYears(4), TODAY.minusDays(1), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final LinkedPlan health = new LinkedPlan(strategy, 1, "Health strategy", "Health board");
    private final LinkedPlan police = new LinkedPlan(strategy, 2, "Policing plan", null);
    private final LinkedPlan old = new LinkedPlan(former, 1, "Old plan", null);
    private final List<String> audited = new ArrayList<>();

    @BeforeEach
    void risksOnTwoRegisters() {
        List.of(board, elsewhere, strategy, former, outcome, health, police, old)
                .forEach(em::persist);
        for (String reference : List.of("R-1", "R-2", "R-3")) {
            em.persist(new Risk(reference, board, outcome, "Attitudes of " + reference, RiskKind.RISK, TODAY));
        }
        em.persist(new Risk("XX-1", elsewhere, outcome, "Attitudes elsewhere", RiskKind.RISK, TODAY));
        flushAndClear();
    }

    @Test
    void twoRisksAreRelatedOnceSeenFromEitherSideAndBothRememberIt() {
        long before = version("R-2");
        relate("R-2", "R-1");

        assertThat(related("R-1")).containsExactly("R-2");
        assertThat(related("R-2")).containsExactly("R-1");
        assertThat(version("R-2")).isGreaterThan(before);
        assertThat(audited).containsExactly("LINKED R-2 Related risk null>R-1", "LINKED R-1 Related risk null>R-2");
        for (String[] again : new String[][] {{"R-2", "R-1"}, {"R-1", "R-2"}}) {
            refused("other constraint.risk_relation", () -> relate(again[0], again[1]));
            em.clear();
        }
    }

    @Test
    void itIsTakenOffFromEitherSide() {
        relate("R-1", "R-2");
        audited.clear();
        unrelate("R-2", "R-1");

        assertThat(related("R-1")).isEmpty();
        assertThat(audited).containsExactly("UNLINKED R-2 Related risk R-1>null", "UNLINKED R-1 Related risk R-2>null");
        assertThatThrownBy(() -> unrelate("R-2", "R-1")).isInstanceOf(NotFound.class);
    }

    @Test
    void noRiskIsRelatedToItselfNorToAClosedOneNorToOneThePersonMayNotSee() {
        refused("other relation.itself", () -> relate("R-1", "R-1"));
        em.clear();
        risk("R-3").reviewed(ReviewDecision.CLOSE, TODAY, CLOCK.instant(), null);
        flushAndClear();
        refused("other relation.closed", () -> relate("R-1", "R-3"));
        em.clear();
        refused(" risk.closed", () -> relate("R-3", "R-1"));
        em.clear();
        assertThatThrownBy(() -> relate("R-1", "XX-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> unrelate("R-1", "XX-1")).isInstanceOf(NotFound.class);
        assertThat(audited).isEmpty();
    }

    @Test
    void aReaderIsShownOnlyRelatedRisksTheyMaySee() {
        em.persist(new RiskRelation(risk("R-1"), risk("XX-1")));
        em.persist(new RiskRelation(risk("R-1"), risk("R-2")));
        flushAndClear();
        assertThat(related("R-1")).containsExactly("R-2");
    }

    @Test
    void findsOnlyVisibleRisksThatGoOnAndAreNotRelatedYet() {
        assertThat(found("attitudes")).containsExactly("R-2", "R-3");
        relate("R-2", "R-1");
        assertThat(found("attitudes")).containsExactly("R-3");
        assertThat(found("r-3")).containsExactly("R-3");
        assertThat(found("elsewhere")).isEmpty();
    }

    @Test
    void plansAreLinkedAndUnlinkedWithAReasonAndEachIsRemembered() {
        refer(Set.of(health.getId(), police.getId()), null);
        assertThat(detail("R-1").plans()).containsExactly("Health strategy", "Policing plan");
        assertThat(audited)
                .containsExactly(
                        "LINKED R-1 Plan it refers to null>Health strategy",
                        "LINKED R-1 Plan it refers to null>Policing plan");

        refused("reason relation.planReason", () -> refer(Set.of(police.getId()), " "));
        em.clear();
        audited.clear();
        refer(Set.of(police.getId()), "It has ended");
        assertThat(detail("R-1").plans()).containsExactly("Policing plan");
        assertThat(audited).containsExactly("UNLINKED R-1 Plan it refers to Health strategy>null");

        audited.clear();
        long before = version("R-1");
        refer(Set.of(police.getId()), null);
        assertThat(audited).isEmpty();
        assertThat(version("R-1")).isEqualTo(before);
        refused("plans constraint.reference", () -> refer(Set.of(police.getId(), 1L), null));
    }

    @Test
    void plansOfASupersededStrategyAreOfferedOnlyWhereTheyAreLinkedAlready() {
        assertThat(offered()).containsExactly("Health strategy false", "Policing plan false");
        em.persist(new RiskLinkedPlan(risk("R-1"), old));
        flushAndClear();
        assertThat(offered()).containsExactly("Old plan true", "Health strategy false", "Policing plan false");
    }

    @Test
    void anotherStepMakesAnOpenFormStale() {
        long seen = version("R-1");
        relate("R-1", "R-2");
        assertThatThrownBy(() -> desk().relate(new RiskLinks.Relate("R-1", seen, "R-3")))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> desk().refer(new RiskLinks.ReferToPlans("R-1", seen, Set.of(), null)))
                .isInstanceOf(StaleRecord.class);
    }

    private void relate(String one, String other) {
        desk().relate(new RiskLinks.Relate(one, version(one), other));
        flushAndClear();
    }

    private void unrelate(String one, String other) {
        desk().unrelate(new RiskLinks.Unrelate(one, version(one), other, "Another matter"));
        flushAndClear();
    }

    private void refer(Set<Long> plans, String reason) {
        desk().refer(new RiskLinks.ReferToPlans("R-1", version("R-1"), plans, reason));
        flushAndClear();
    }

    private Risk risk(String reference) {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private long version(String reference) {
        return risk(reference).getVersion();
    }

    private List<String> related(String reference) {
        return detail(reference).related().stream()
                .map(RiskDetail.Related::reference)
                .toList();
    }

    private RiskDetail detail(String reference) {
        return Wired.on(em, CLOCK, access()).make(RiskDetails.class).byReference(reference);
    }

    private List<String> found(String words) {
        return Wired.on(em, access()).make(RiskLinkQueries.class).find("R-1", SearchWords.of(words)).stream()
                .map(SearchWords.Hit::reference)
                .toList();
    }

    private List<String> offered() {
        return Wired.on(em, access()).make(RiskLinkQueries.class).plans("R-1").stream()
                .map(p -> p.title() + " " + p.linked())
                .toList();
    }

    private static void refused(String fieldAndKey, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(
                        r.field().orElse("") + " " + r.key())
                .isEqualTo(fieldAndKey));
    }

    /** Somebody of the board, to whom what stands elsewhere is hidden. */
    private Access access() {
        return new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(board.getPath()), List.of(), null);
            }

            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return thing.home().startsWith(board.getPath());
            }

            @Override
            public void requireForPage(Permission permission, SubjectKind kind, String reference) {
                if (reference.startsWith("XX")) {
                    throw new NotFound();
                }
            }
        };
    }

    private RiskLinks desk() {
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                Changes.Change change = changes.list().get(0);
                audited.add(
                        event + " " + reference + " " + change.field() + " " + change.before() + ">" + change.after());
            }
        };
        return Wired.on(em, CLOCK, access(), audit).make(RiskLinks.class);
    }
}
