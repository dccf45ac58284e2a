package uk.dasv.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.governance.BodyLink;
import uk.dasv.governance.BodyTemplate;
import uk.dasv.identity.SubjectKind;
import uk.dasv.performance.Measure;
import uk.dasv.performance.Observation;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.Transactions;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskStrand;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixCell;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.matrix.RiskMatrixTolerance;
import uk.dasv.strategy.GlossaryTerm;
import uk.dasv.strategy.LinkedPlan;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.strategy.StrategyStatement;
import uk.dasv.strategy.SupportContact;

/** Puts the strategy's own facts into a fresh database: all of them in one transaction, once. */
@ApplicationScoped
public class StrategyLoader {

    @PersistenceContext
    EntityManager em;

    @Inject
    LoadMarks marks;

    @Inject
    Transactions transactions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Loads the configured strategy unless one is loaded.
     *
     * @throws BrokenStrategyFile when a file is not right; nothing is loaded then
     */
    public void loadOnce() throws Exception {
        if (marks.has(LoadMarks.STRATEGY)) {
            return;
        }
        StrategyContent content = StrategyContent.read(StrategySource.configured());
        transactions.required(() -> {
            load(content);
            marks.set(LoadMarks.STRATEGY, clock);
            return null;
        });
    }

    private void load(StrategyContent content) {
        StrategyText text = content.strategy();
        Strategy strategy = new Strategy(
                "STRATEGY",
                text.title(),
                Strategy.State.ADOPTED,
                text.period().map(StrategyText.Period::start).orElse(null),
                text.period().map(StrategyText.Period::end).orElse(null),
                text.ambition().orElse(text.title()),
                text.purpose().orElse(null),
                text.aim().orElse(null));
        strategy.publish(
                text.partnership().orElse(text.shortTitle()),
                text.follows().map(StrategySentences::follows).orElse(null),
                text.publishedFor().map(content.bodies()::nameOf).orElse(null),
                text.partners().orElse(null),
                text.delivery().orElse(null));
        em.persist(strategy);
        statements(strategy, content);
        Map<String, Outcome> outcomes = outcomes(strategy, text);
        Body top = bodies(content.bodies(), areas(text));
        matrix(content.matrix());
        content.risks().forEach(r -> risk(r, top, outcomes.get(r.outcome())));
        measures(strategy, content.measures(), outcomes);
        reference(content, text.areas());
        audit.recordByTracker(AuditEvent.LOADED, SubjectKind.STRATEGY, "STRATEGY", text.title());
    }

    private void statements(Strategy strategy, StrategyContent content) {
        StrategyText text = content.strategy();
        lines(strategy, StrategyStatement.Kind.PUBLISHER, text.publishers());
        lines(strategy, StrategyStatement.Kind.VALUE, text.values());
        lines(strategy, StrategyStatement.Kind.WAY_OF_WORKING, text.waysOfWorking());
        lines(
                strategy,
                StrategyStatement.Kind.EQUALITY_CHARACTERISTIC,
                content.measures().equalityCharacteristics().stream()
                        .map(MeasuresText.CharacteristicText::name)
                        .toList());
        lines(
                strategy,
                StrategyStatement.Kind.WHAT_YOU_CAN_DO,
                content.contacts().whatCanIDo());
        lines(strategy, StrategyStatement.Kind.NOTE, StrategySentences.notes(content));
        int position = 0;
        for (StrategyText.LinkedPlanText plan : text.linkedPlans()) {
            em.persist(new LinkedPlan(
                    strategy, ++position, plan.title(), plan.owner().orElse(null)));
        }
    }

    private void lines(Strategy strategy, StrategyStatement.Kind kind, List<String> words) {
        int position = 0;
        for (String line : words) {
            em.persist(new StrategyStatement(strategy, kind, ++position, line));
        }
    }

    private Map<String, Outcome> outcomes(Strategy strategy, StrategyText text) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (StrategyText.OutcomeText o : text.outcomes()) {
            Outcome outcome = new Outcome(strategy, o.code(), o.name(), o.statement(), outcomes.size() + 1);
            em.persist(outcome);
            outcomes.put(o.code(), outcome);
            int place = 0;
            for (String objective : o.objectives()) {
                em.persist(new Objective(outcome, ++place, objective));
            }
        }
        return outcomes;
    }

    private Map<String, Area> areas(StrategyText text) {
        Map<String, Area> areas = new HashMap<>();
        text.areas().forEach(a -> {
            Area area = new Area(
                    a.code(),
                    a.name(),
                    a.population().orElse(null),
                    a.censusYear().orElse(null));
            em.persist(area);
            areas.put(a.code(), area);
        });
        return areas;
    }

    /** Loads the bodies, parents before children; returns the one at the top of the line of escalation. */
    private Body bodies(BodiesText text, Map<String, Area> areas) {
        Map<String, Body> loaded = new HashMap<>();
        List<BodiesText.BodyText> left = new java.util.ArrayList<>(text.bodies());
        while (!left.isEmpty()) {
            List<BodiesText.BodyText> ready = left.stream()
                    .filter(b -> b.parent().map(loaded::containsKey).orElse(true))
                    .toList();
            ready.forEach(b -> {
                Body body = new Body(
                        b.code(),
                        b.name(),
                        b.shortName(),
                        Body.Kind.valueOf(b.kind().name()),
                        b.parent().map(loaded::get).orElse(null));
                body.describe(
                        b.name(),
                        b.shortName(),
                        b.area().map(areas::get).orElse(null),
                        b.meetingsPerYear().orElse(null),
                        b.termsOfReference());
                em.persist(body);
                loaded.put(b.code(), body);
            });
            left.removeAll(ready);
        }
        text.links()
                .forEach(l -> em.persist(new BodyLink(
                        loaded.get(l.from()), BodyLink.Kind.valueOf(l.kind().name()), loaded.get(l.to()))));
        text.localGroups()
                .ifPresent(g ->
                        em.persist(new BodyTemplate(Body.Kind.DSAAG, loaded.get(g.parent()), g.termsOfReference())));
        return text.bodies().stream()
                .filter(b -> b.kind() == BodiesText.Kind.GOVERNANCE_BOARD)
                .map(b -> loaded.get(b.code()))
                .findFirst()
                .orElseThrow();
    }

    private void matrix(MatrixText text) {
        RiskMatrix matrix = new RiskMatrix(text.name(), 1, LocalDate.now(clock));
        em.persist(matrix);
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                em.persist(new RiskMatrixCell(matrix, likelihood, impact, band(text, likelihood, impact)));
            }
        }
        text.bands().forEach(b -> review(matrix, b));
        text.likelihood().forEach(l -> level(matrix, RiskMatrixLevel.Axis.LIKELIHOOD, l));
        text.impact().forEach(l -> level(matrix, RiskMatrixLevel.Axis.IMPACT, l));
        text.appetites().forEach(a -> em.persist(new RiskMatrixTolerance(matrix, a.level(), a.tolerance())));
    }

    private void review(RiskMatrix matrix, MatrixText.BandText band) {
        em.persist(new RiskMatrixReview(matrix, band.code(), band.reviewMonths()));
        band.reviewAt()
                .forEach(kind -> em.persist(new RiskMatrixReview(matrix, band.code(), Body.Kind.valueOf(kind.name()))));
    }

    private void level(RiskMatrix matrix, RiskMatrixLevel.Axis axis, MatrixText.LevelText text) {
        em.persist(new RiskMatrixLevel(matrix, axis, text.level(), text.name(), null));
    }

    /** The band of a score: that of its value, or one below which a level never is. */
    static Band band(MatrixText text, int likelihood, int impact) {
        int score = likelihood * impact;
        Band byScore = text.bands().stream()
                .filter(b -> b.from() <= score && score <= b.to())
                .map(MatrixText.BandText::code)
                .findFirst()
                .orElseThrow();
        return Stream.of(text.likelihood().get(likelihood - 1), text.impact().get(impact - 1))
                .flatMap(l -> l.neverBelow().stream())
                .reduce(byScore, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private void risk(RiskText text, Body top, Outcome outcome) {
        RiskKind kind = text.kind().map(k -> RiskKind.valueOf(k.name())).orElse(RiskKind.RISK);
        Risk risk = new Risk(text.reference(), top, outcome, text.title(), kind, LocalDate.now(clock));
        risk.describe(
                text.title(),
                text.cause().orElse(null),
                text.event().orElse(null),
                text.consequence().orElse(null));
        em.persist(risk);
        int position = 0;
        for (String strand : text.strands()) {
            em.persist(new RiskStrand(risk, ++position, strand));
        }
    }

    private void measures(Strategy strategy, MeasuresText text, Map<String, Outcome> outcomes) {
        int position = 0;
        for (MeasuresText.MeasureText m : text.measures()) {
            Measure measure = new Measure(
                    strategy,
                    m.outcome().map(outcomes::get).orElse(null),
                    ++position,
                    m.name(),
                    m.unit().name(),
                    m.polarity().map(p -> Measure.Polarity.valueOf(p.name())).orElse(null),
                    m.covers().orElse(null),
                    m.source());
            em.persist(measure);
            int n = 0;
            for (MeasuresText.ObservationText o : m.observations()) {
                em.persist(new Observation(
                        measure,
                        ++n,
                        o.period(),
                        o.ends(),
                        o.characteristic().map(text::characteristic).orElse(null),
                        o.group().orElse(null),
                        o.value(),
                        o.inWords().orElse(null)));
            }
        }
    }

    private void reference(StrategyContent content, List<StrategyText.AreaText> areas) {
        Map<String, String> names =
                areas.stream().collect(Collectors.toMap(StrategyText.AreaText::code, StrategyText.AreaText::name));
        int position = 0;
        for (ServicesText.ServiceText s : content.services().services()) {
            em.persist(StrategySentences.service(s, ++position, names));
        }
        position = 0;
        for (ContactsText.ContactText c : content.contacts().contacts()) {
            em.persist(new SupportContact(
                    ++position, c.name(), c.phone(), c.emergency(), c.hours().orElse(null)));
        }
        content.glossary().forEach(t -> em.persist(new GlossaryTerm(t.term(), t.inFull())));
    }
}
