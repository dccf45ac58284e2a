package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dasv.exceptions.ExceptionKind.RISK_OUTSIDE_LONG;
import static uk.dasv.exceptions.ExceptionKind.RISK_OUTSIDE_TOLERANCE;
import static uk.dasv.exceptions.ExceptionKind.RISK_REVIEW_OVERDUE;
import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE;
import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE_A_BAND;
import static uk.dasv.exceptions.ExceptionKind.RISK_WITHOUT_TREATMENT;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.exceptions.ExceptionSource;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.exception.RiskException;
import uk.dasv.risk.exception.RiskException.Reason;
import uk.dasv.risk.exception.RiskExceptions;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Backdated;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Which risks are exceptions and why, as the thresholds say, and who sets those. */
class RiskExceptionsJpaTest extends OnDatabase {

    private static final ExceptionKind[] ABOUT_RISKS = Stream.of(ExceptionKind.values())
            .filter(kind -> kind.name().startsWith("RISK_"))
            .toArray(ExceptionKind[]::new);

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate MET = TODAY.minusDays(10);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final PageRequest FIRST = PageRequest.number(1);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, board);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Owner", "owner@example.org", null, false);
    private final RiskMatrix edition = new RiskMatrix("Matrix", 1, TODAY);
    private final List<String> audited = new ArrayList<>();
    private Scope scope = new Scope(List.of("/GB/"), List.of(), null);

    @BeforeEach
    void registers() {
        List.of(board, erewash, strategy, outcome, person, edition).forEach(em::persist);
        em.persist(new Meeting(board, MET, MET.minusDays(5), "Online"));
        em.persist(new Meeting(board, TODAY.minusDays(40), TODAY.minusDays(45), "Online"));

        inOrder("R-WITHIN", board);
        scored(inOrder("R-ROSE", board), 3, 3, 12);
        scored(risk("R-ROSE"), 4, 4, 2);
        scored(inOrder("R-BAND", board), 3, 4, 12);
        scored(risk("R-BAND"), 3, 5, 2);
        scored(inOrder("R-LONG", board), 4, 4, 50);
        inOrder("R-LATE", erewash).lookAgain(TODAY.minusDays(100), TODAY.minusDays(41), null);
        Risk bare = inOrder("R-BARE", erewash);
        bare.assign(person, RiskResponse.TREAT, null);
        flushAndClear();
    }

    @Test
    void eachRiskSaysEveryRuleThatItMeetsWithTheFigure() {
        Map<String, List<Reason>> reasons = new java.util.HashMap<>();
        RiskExceptions.Report report = exceptions().report(null, null, FIRST);
        report.page().rows().forEach(r -> reasons.put(r.reference(), r.reasons()));

        assertThat(report.page().rows())
                .extracting(RiskException::reference)
                .as("furthest above tolerance first")
                .containsExactly("R-LONG", "R-ROSE", "R-BAND", "R-BARE", "R-LATE");
        assertThat(reasons.get("R-ROSE"))
                .containsExactly(
                        new Reason(RISK_OUTSIDE_TOLERANCE, 10L, null, null),
                        new Reason(RISK_ROSE, 7L, MET, Band.HIGH),
                        new Reason(RISK_ROSE_A_BAND, null, MET, Band.HIGH));
        assertThat(reasons.get("R-BAND"))
                .containsExactly(
                        new Reason(RISK_OUTSIDE_TOLERANCE, 9L, null, null),
                        new Reason(RISK_ROSE_A_BAND, null, MET, Band.HIGH));
        assertThat(reasons.get("R-LATE")).containsExactly(new Reason(RISK_REVIEW_OVERDUE, 41L, null, null));
        assertThat(reasons.get("R-BARE")).containsExactly(new Reason(RISK_WITHOUT_TREATMENT, null, null, null));
        assertThat(reasons.get("R-LONG"))
                .as("the board has met twice since, and the rule asks for more")
                .containsExactly(new Reason(RISK_OUTSIDE_TOLERANCE, 10L, null, null));
    }

    @Test
    void eachThresholdIsMetFromItsFigureOnAndARuleThatIsOffIsMetByNone() {
        assertThat(exceptions().risks(RISK_ROSE)).containsExactly(risk("R-ROSE").getId());
        set(RISK_ROSE, 3, true);
        assertThat(references(RISK_ROSE)).containsExactly("R-ROSE", "R-BAND");
        set(RISK_ROSE, 8, true);
        assertThat(references(RISK_ROSE)).isEmpty();

        set(RISK_OUTSIDE_TOLERANCE, 10, true);
        assertThat(references(RISK_OUTSIDE_TOLERANCE)).containsExactly("R-LONG", "R-ROSE");

        set(RISK_REVIEW_OVERDUE, 40, true);
        assertThat(references(RISK_REVIEW_OVERDUE)).containsExactly("R-LATE");
        set(RISK_REVIEW_OVERDUE, 41, true);
        assertThat(references(RISK_REVIEW_OVERDUE)).isEmpty();

        set(RISK_OUTSIDE_LONG, 1, true);
        assertThat(exceptions().report(RISK_OUTSIDE_LONG, null, FIRST).page().rows())
                .extracting(RiskException::reference, r -> r.reasons().get(1).figure())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R-LONG", 2L));

        for (ExceptionKind kind : ABOUT_RISKS) {
            set(kind, kind.least(), false);
            assertThat(references(kind)).as("%s is off", kind).isEmpty();
            assertThat(exceptions().risks(kind)).isEmpty();
            assertThat(exceptions().met(rules().applied())).doesNotContainKey(kind);
        }
        assertThat(references(null)).isEmpty();
        assertThat(exceptions().risks(null)).isEmpty();
    }

    @Test
    void eachNumberIsTheLengthOfItsListAndOfTheRegisterFilteredByIt() {
        set(RISK_OUTSIDE_LONG, 0, true);
        RiskExceptions.Report report = exceptions().report(null, null, FIRST);

        assertThat(report.met()).containsOnlyKeys(ABOUT_RISKS);
        report.met().forEach((kind, risks) -> {
            assertThat(references(kind)).as("%s", kind).hasSize((int) (long) risks);
            assertThat(exceptions().risks(kind)).as("%s", kind).hasSize((int) (long) risks);
        });
        assertThat(report.all()).isEqualTo(exceptions().risks(null).size());
        assertThat(exceptions().report(null, "ERE", FIRST).page().rows())
                .extracting(RiskException::reference)
                .containsExactly("R-BARE", "R-LATE");
        assertThat(exceptions().report(null, "ERE", FIRST).met()).containsEntry(RISK_OUTSIDE_TOLERANCE, 0L);
    }

    @Test
    void aReaderSeesTheirOwnAlone() {
        scope = new Scope(List.of(), List.of(erewash.getPath()), null);
        assertThat(references(null)).containsExactly("R-BARE", "R-LATE");
        assertThat(references(RISK_ROSE)).isEmpty();
        scope = new Scope(List.of(), List.of(), null);
        assertThat(references(null)).isEmpty();
        assertThat(exceptions().met(rules().applied()).values()).containsOnly(0L);
    }

    @Test
    void aRuleIsSetAsItWasSeenWithinItsLimitsAndAudited() {
        set(RISK_ROSE, 6, false);
        assertThat(audited).containsExactly("CHANGED EXCEPTION_RULE RISK_ROSE: From 4 → 6; Applied Yes → No: Agreed");
        assertThat(rules().rule(RISK_ROSE).threshold()).isEqualTo(6);

        long seen = rules().rule(RISK_ROSE).version();
        assertThatThrownBy(() -> rules().set(new ExceptionRules.SetRule(RISK_ROSE, seen - 1, 5, true, "Agreed")))
                .isInstanceOf(StaleRecord.class);
        for (Integer wrong : new Integer[] {0, 25, null}) {
            assertThatThrownBy(() -> rules().set(new ExceptionRules.SetRule(RISK_ROSE, seen, wrong, true, "Agreed")))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("exception.threshold");
        }
        long other = rules().rule(RISK_WITHOUT_TREATMENT).version();
        assertThatThrownBy(
                        () -> rules().set(new ExceptionRules.SetRule(RISK_WITHOUT_TREATMENT, other, 2, true, "Agreed")))
                .hasMessage("exception.noThreshold");
        assertThat(rules().rules())
                .extracting(ExceptionRules.Row::kind)
                .as("every rule is there")
                .containsExactlyInAnyOrder(ExceptionKind.values());
    }

    private List<String> references(ExceptionKind kind) {
        return exceptions().report(kind, null, FIRST).page().rows().stream()
                .map(RiskException::reference)
                .toList();
    }

    private void set(ExceptionKind kind, Integer threshold, boolean applied) {
        rules().set(new ExceptionRules.SetRule(kind, rules().rule(kind).version(), threshold, applied, "Agreed"));
        flushAndClear();
    }

    private Risk risk(String reference) {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    /** Tolerated, within its tolerance and to be looked at only later. */
    private Risk inOrder(String reference, Body body) {
        Risk risk = new Risk(reference, body, outcome, "Risk " + reference, RiskKind.RISK, TODAY.minusYears(1));
        risk.within(6, TODAY.minusYears(1));
        risk.assign(person, RiskResponse.TOLERATE, null);
        risk.lookAgain(TODAY, TODAY.plusDays(30), null);
        em.persist(risk);
        scored(risk, 2, 2, 60);
        return risk;
    }

    private void scored(Risk risk, int likelihood, int impact, int daysAgo) {
        Score score = new Score(likelihood, impact);
        Band band = score.value() > 14 ? Band.EXTREME : score.value() > 7 ? Band.HIGH : Band.MODERATE;
        MatrixView matrix = new MatrixView(edition, Map.of(score, band), Map.of(), Map.of());
        LocalDate on = TODAY.minusDays(daysAgo);
        Instant at = on.atTime(9, 0).toInstant(ZoneOffset.UTC);
        em.persist(new Assessment(risk, ScoreLevel.CURRENT, score, matrix, "Counted", person, on, at));
        em.flush();
        Backdated.state(em, "risk", risk.getId(), at);
    }

    private RiskExceptions exceptions() {
        return wired().make(RiskExceptions.class);
    }

    private ExceptionRules rules() {
        return wired().make(ExceptionRules.class);
    }

    private Wired wired() {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return scope;
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), "Owner", false, List.of());
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + c.before() + " → " + c.after())
                                        .toList())
                        + ": " + reason);
            }
        };
        return Wired.on(em, CLOCK, access, user, audit, noSources());
    }

    /** What meets the rules is asked of their sources elsewhere. */
    private static Instance<?> noSources() {
        return (Instance<?>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> List.<ExceptionSource>of().iterator());
    }
}
