package uk.dasv.reporting.risks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.References;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.appetite.OutcomeAppetite;
import uk.dasv.risk.control.RiskControl;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixCell;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.matrix.Score;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** What rows of a file become on a register, on real rows: by the same rules as by hand, whoever brings them. */
class RiskImportJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final List<RiskColumn> COLUMNS = List.of(RiskColumn.values());

    private final Body body = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome prevention = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Lead", "lead@example.org", null, false);
    private final RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY);
    private final Set<Permission> may =
            EnumSet.of(Permission.EDIT_RISK, Permission.REVIEW_RISK, Permission.ASSESS_RISK);
    private final List<String> audited = new ArrayList<>();

    @BeforeEach
    void aRegisterAndAMatrix() {
        List.of(body, strategy, prevention, person, matrix).forEach(em::persist);
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                em.persist(new RiskMatrixCell(
                        matrix, likelihood, impact, likelihood * impact > 7 ? Band.HIGH : Band.MODERATE));
            }
        }
        em.persist(new RiskMatrixLevel(matrix, RiskMatrixLevel.Axis.LIKELIHOOD, 4, "Likely", "Often"));
        em.persist(new RiskMatrixReview(matrix, Band.MODERATE, 6));
        em.persist(new RiskMatrixReview(matrix, Band.HIGH, 2));
        em.persist(new OutcomeAppetite(prevention, Appetite.MINIMAL, 6, TODAY.minusYears(1)));
        flushAndClear();
    }

    @Test
    void aNewRowIsARiskOnItsRegisterWithItsScoresAndItsGap() {
        take(row(
                RiskColumn.TITLE, "Shelters close",
                RiskColumn.OUTCOME, "Prevention",
                RiskColumn.CURRENT_LIKELIHOOD, "Likely",
                RiskColumn.CURRENT_IMPACT, "3",
                RiskColumn.CURRENT_REASON, "Two have",
                RiskColumn.TARGET_LIKELIHOOD, "2",
                RiskColumn.TARGET_IMPACT, "3",
                RiskColumn.TARGET_REASON, "With cover"));

        Risk risk = risk("ERE-RISK-01");
        assertThat(risk.getState()).isEqualTo(RiskState.ASSESSED);
        assertThat(risk.getGap()).isEqualTo(6);
        assertThat(risk.getNextReviewOn()).isEqualTo(TODAY.plusMonths(2));
        assertThat(risk.score(ScoreLevel.TARGET)).isEqualTo(new Score(2, 3));
        assertThat(audited)
                .containsExactly(
                        "PROPOSED ERE-RISK-01", "OPENED ERE-RISK-01", "ASSESSED ERE-RISK-01", "ASSESSED ERE-RISK-01");
    }

    @Test
    void whoMayNotDecideProposesAndDoesNotScore() {
        may.remove(Permission.REVIEW_RISK);
        MappedRow scored = scored("Shelters close", 4, 3);

        assertThat(problems(work().check(List.of(scored)))).containsExactly("RiskColumn.notOpened");
        take(row(RiskColumn.TITLE, "Shelters close", RiskColumn.OUTCOME, "PREV"));

        assertThat(risk("ERE-RISK-01").isProposal()).isTrue();
        assertThat(audited).containsExactly("PROPOSED ERE-RISK-01");
    }

    @Test
    void whoMayNotScoreIsToldSoAtTheScore() {
        may.remove(Permission.ASSESS_RISK);

        assertThat(problems(work().check(List.of(scored("Shelters close", 4, 3)))))
                .containsExactly("RiskColumn.mayNotScore");
    }

    @Test
    void aLowerScoreSaysWhyUnlessAControlIsBetter() {
        take(scored("Shelters close", 4, 3));
        MappedRow lower = row(
                RiskColumn.REFERENCE, "ERE-RISK-01",
                RiskColumn.CURRENT_LIKELIHOOD, "2",
                RiskColumn.CURRENT_REASON, "Fewer");
        assertThat(problems(work().check(List.of(lower)))).containsExactly("RiskColumn.loweredWhy");

        em.persist(new RiskControl(
                RiskControl.newId(),
                risk("ERE-RISK-01"),
                "A rota",
                null,
                em.find(Person.class, person.getId()),
                TODAY,
                CLOCK.instant().plusSeconds(5)));
        flushAndClear();
        take(lower);

        assertThat(risk("ERE-RISK-01").getCurrentScore()).isEqualTo(6);
        assertThat(risk("ERE-RISK-01").isLoweredAlone()).isFalse();
    }

    @Test
    void theReasonOfALowerScoreIsKeptWithTheAssessment() {
        take(scored("Shelters close", 4, 3));
        take(row(
                RiskColumn.REFERENCE, "ERE-RISK-01",
                RiskColumn.CURRENT_LIKELIHOOD, "2",
                RiskColumn.CURRENT_REASON, "Fewer",
                RiskColumn.LOWERED_WHY, "Counted anew"));

        assertThat(risk("ERE-RISK-01").isLoweredAlone()).isTrue();
        assertThat(em.createQuery("SELECT a.loweredWhy FROM Assessment a ORDER BY a.id", String.class)
                        .getResultList())
                .containsExactly(null, "Counted anew");
    }

    @Test
    void withoutTheMarkOfAnExportEveryDifferenceIsForThePersonToChoose() {
        take(scored("Shelters close", 4, 3));

        ImportTarget.Checked said = work().check(
                        List.of(row(RiskColumn.REFERENCE, "ere-risk-01", RiskColumn.TITLE, "Shelters may close")))
                .get(0);

        assertThat(said.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(said.notes().sides())
                .containsExactly(new RowNotes.Side("TITLE", null, "Shelters may close", "Shelters close"));
    }

    @Test
    void aReferenceOfAnotherRegisterAndAClosedRiskAreRefused() {
        Body other = new Body("HP", "High Peak DSAAG", "High Peak", Body.Kind.DSAAG, null);
        Risk theirs = new Risk("HP-RISK-01", other, prevention, "Theirs", RiskKind.RISK, TODAY);
        Risk closed = new Risk(
                Risk.newId(),
                "ERE-RISK-09",
                em.find(Body.class, body.getId()),
                prevention,
                "Over",
                RiskKind.RISK,
                TODAY);
        closed.reject(TODAY);
        List.of(other, theirs, closed).forEach(em::persist);
        flushAndClear();

        assertThat(problems(work().check(List.of(
                        row(RiskColumn.REFERENCE, "HP-RISK-01", RiskColumn.TITLE, "Mine"),
                        row(RiskColumn.REFERENCE, "ERE-RISK-09", RiskColumn.TITLE, "Not over")))))
                .containsExactly("RiskColumn.reference", "ended");
    }

    @Test
    void whatIsThereOrStandsInARowAboveIsMadeOnce() {
        take(scored("Shelters close", 4, 3));

        assertThat(work()
                        .check(List.of(
                                scored("shelters  CLOSE", 4, 3),
                                scored("Rotas fail", 2, 2),
                                scored("Rotas fail", 2, 2)))
                        .stream()
                        .map(ImportTarget.Checked::verdict))
                .containsExactly(Verdict.THERE, Verdict.NEW, Verdict.THERE);
    }

    @Test
    void cellsThatMeanNothingAreSaidOneByOne() {
        assertThat(problems(work().check(List.of(row(
                        RiskColumn.TITLE, "Shelters close",
                        RiskColumn.OUTCOME, "Preventoin",
                        RiskColumn.KIND, "Danger",
                        RiskColumn.CATEGORY, "Weather",
                        RiskColumn.RESPONSE, "Hope",
                        RiskColumn.PROXIMITY, "Soonish",
                        RiskColumn.STATE, "Closed",
                        RiskColumn.INHERENT_LIKELIHOOD, "0",
                        RiskColumn.TARGET_REASON, "No score")))))
                .containsExactlyInAnyOrder(
                        "outcome.like",
                        "RiskColumn.kind",
                        "RiskColumn.category",
                        "RiskColumn.response",
                        "RiskColumn.proximity",
                        "RiskColumn.over",
                        "RiskColumn.level",
                        "RiskColumn.halfScore",
                        "RiskColumn.halfScore",
                        "RiskColumn.halfScore");
    }

    private void take(MappedRow... rows) {
        RiskWork work = work();
        List<ImportTarget.Checked> said = work.check(List.of(rows));
        assertThat(problems(said)).isEmpty();
        KeepsHistory.together(em, () -> work.write(said));
        flushAndClear();
    }

    private static List<String> problems(List<ImportTarget.Checked> said) {
        return said.stream()
                .flatMap(s -> s.notes().findings().stream())
                .filter(f -> !f.warning())
                .map(f -> f.key().replace("import.problem.", ""))
                .toList();
    }

    private static MappedRow scored(String title, int likelihood, int impact) {
        return row(
                RiskColumn.TITLE,
                title,
                RiskColumn.OUTCOME,
                "PREV",
                RiskColumn.CURRENT_LIKELIHOOD,
                String.valueOf(likelihood),
                RiskColumn.CURRENT_IMPACT,
                String.valueOf(impact),
                RiskColumn.CURRENT_REASON,
                "Counted");
    }

    /** A row by its columns and what stands in them, in turns; the file has every column but the mark. */
    private static MappedRow row(Object... cells) {
        Map<Object, String> said = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            said.put(cells[i], (String) cells[i + 1]);
        }
        Map<String, Integer> columns = new HashMap<>();
        List<Cell> row = new ArrayList<>();
        for (RiskColumn column : COLUMNS) {
            columns.put(column.name(), row.size());
            row.add(Cell.of(said.getOrDefault(column, "")));
        }
        return new MappedRow(new SheetRow(2, row), columns);
    }

    private Risk risk(String reference) {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private RiskWork work() {
        return (RiskWork) wired().make(RiskImport.class).begin(em.find(Body.class, body.getId()), Map.of(), true);
    }

    private Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), "Lead", false, List.of());
            }

            @Override
            public Optional<Standing> standing() {
                return Optional.of(require());
            }
        };
        Access access = new Access() {
            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return may.contains(permission) && thing.home().equals(body.getPath());
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + reference);
            }
        };
        // the shape of what the forms take is the server's to check, and tested there
        Validator validator = (Validator) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, arguments) -> Set.of());
        References references = new References() {
            @Override
            public List<String> take(String series, int count) {
                return java.util.stream.IntStream.rangeClosed(1, count)
                        .mapToObj(i -> series + "-0" + i)
                        .toList();
            }
        };
        return Wired.on(em, CLOCK, user, access, audit, validator, references);
    }
}
