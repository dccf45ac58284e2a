package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.audit.AuditEvent;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationState;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.WorkingDays;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.ProgressUpdate;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.References;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;

/** The sample is told as of any day: the last of February and the first of January are days like others. */
class SampleDataTest {

    private final List<Object> kept = new ArrayList<>();
    private final List<SampleStory.Step> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2027-03-31", "2026-12-25", "2027-10-31", "2026-05-01"
            })
    void showsEveryStateAndRatingWheneverItIsLoaded(LocalDate today) {
        tell(today);

        assertThat(all(Action.class)).hasSizeBetween(55, 75);
        assertThat(all(Action.class).map(Action::getState)).contains(ActionState.values());
        assertThat(all(Action.class).map(Action::getRating)).contains(Brag.values());
        assertThat(all(Action.class).map(Action::getTitle)).doesNotHaveDuplicates();
        for (String level : List.of("CG", "GB")) {
            assertThat(all(Escalation.class)
                            .filter(e -> e.getHolder().getCode().equals(level))
                            .map(Escalation::getState))
                    .as("before %s", level)
                    .contains(Stream.of(EscalationState.values())
                            .filter(s -> s != EscalationState.DRAFT)
                            .toArray(EscalationState[]::new));
        }
        assertThat(all(Escalation.class).map(e -> e.getRaisingBody().getCode())).contains("CG", "ERE", "DER");
        assertThat(all(Body.class).map(b -> b.getArea().getCode())).contains("CITY", "COUNTY");
        assertThat(all(Risk.class).filter(r -> r.getCurrentScore() == null)).isNotEmpty();
        assertThat(all(Risk.class).map(Risk::getCurrentBand)).contains(Band.MODERATE, Band.HIGH, Band.EXTREME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2027-03-31", "2026-12-25", "2027-10-31"})
    void nothingHappenedAfterToday(LocalDate today) {
        tell(today);

        Instant now = noon(today);
        assertThat(told).isNotEmpty().allSatisfy(s -> assertThat(s.at()).isBeforeOrEqualTo(now));
        assertThat(all(Meeting.class)).allSatisfy(m -> {
            assertThat(WorkingDays.isWorkingDay(m.getMeetsOn())).isTrue();
            assertThat(m.getState() == Meeting.State.CONFIRMED)
                    .isEqualTo(m.getMeetsOn().isBefore(today));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2027-03-31"})
    void everythingHasAHistoryInTheOrderOfTime(LocalDate today) {
        tell(today);

        Set<String> withHistory = new HashSet<>();
        Map<String, Instant> last = new HashMap<>();
        told.forEach(step -> {
            withHistory.add(step.reference());
            if (step.event() == AuditEvent.RAISED && step.kind() != SubjectKind.ESCALATION) {
                // told with the escalation, when all that the thing itself went through has been told
                return;
            }
            Instant before = last.put(step.reference(), step.at());
            assertThat(step.at())
                    .as("%s of %s", step.event(), step.reference())
                    .isAfterOrEqualTo(before == null ? Instant.EPOCH : before);
        });
        assertThat(withHistory)
                .containsAll(all(Action.class).map(Action::getReference).toList());
        assertThat(withHistory)
                .containsAll(all(Escalation.class).map(Escalation::getReference).toList());
        assertThat(withHistory)
                .containsAll(all(Risk.class)
                        .filter(r -> r.getCurrentScore() != null)
                        .map(Risk::getReference)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2027-03-31"})
    void somePlansAreUpdatedThisMonthAndSomeAreNot(LocalDate today) {
        tell(today);

        List<Action> running = all(Action.class)
                .filter(a -> a.getState() == ActionState.IN_PROGRESS)
                .toList();
        assertThat(running.stream().map(a -> today.withDayOfMonth(1).equals(a.getLastUpdatePeriod())))
                .contains(true, false);
        assertThat(all(ProgressUpdate.class).count()).isGreaterThan(400);
        assertThat(all(Action.class)
                        .filter(a -> a.getCurrentDue().isBefore(today)
                                && a.getState().takesUpdates()))
                .isNotEmpty();
    }

    private void tell(LocalDate today) {
        Body board = new Body("GB", "Governance Board", "Governance Board", Body.Kind.GOVERNANCE_BOARD, null);
        Body group = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, board);
        Area city = new Area("CITY", "Derby City", null, null);
        Strategy strategy = new Strategy(
                "S", "Strategy", Strategy.State.ADOPTED, today.minusYears(1), today.plusYears(2), "Safe", null, null);
        List<Outcome> outcomes = List.of(
                new Outcome(strategy, "PREV", "Prevention", "Prevented", 1),
                new Outcome(strategy, "PROT", "Protection", "Protected", 2),
                new Outcome(strategy, "PROV", "Provision", "Provided", 3));
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Outcome outcome = outcomes.get(i / 5);
            risks.add(new Risk(
                    "R-%s-%02d".formatted(outcome.getCode(), i + 1),
                    board,
                    outcome,
                    "Risk " + i,
                    RiskKind.RISK,
                    today.minusYears(1)));
        }
        kept.addAll(risks);
        SampleData.tell(
                new SampleStory(keeping(), new Counted(), told::add, Map::toString, today, noon(today)),
                board,
                group,
                Optional.empty(),
                List.of(city, new Area("COUNTY", "Derbyshire County", null, null)),
                List.of("Develop and deliver the group's action plan"),
                outcomes,
                risks,
                matrix());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ClockProducer.LONDON).toInstant();
    }

    private static MatrixView matrix() {
        Map<Score, Band> bands = new HashMap<>();
        for (int l = 1; l <= 5; l++) {
            for (int i = 1; i <= 5; i++) {
                int value = l * i;
                bands.put(
                        new Score(l, i),
                        value > 14 ? Band.EXTREME : value > 7 ? Band.HIGH : value > 3 ? Band.MODERATE : Band.LOW);
            }
        }
        Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
        for (Appetite appetite : Appetite.values()) {
            tolerances.put(appetite, 3 + 3 * appetite.ordinal());
        }
        Map<Band, ReviewRule> reviews = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            reviews.put(band, new ReviewRule(Set.of(), 12 - 3 * band.ordinal()));
        }
        return new MatrixView(new RiskMatrix("5 by 5", 1, LocalDate.EPOCH), bands, tolerances, reviews);
    }

    private <T> Stream<T> all(Class<T> type) {
        return kept.stream().filter(type::isInstance).map(type::cast);
    }

    /** An entity manager that only keeps what it is given. */
    private EntityManager keeping() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("persist")) {
                        kept.add(arguments[0]);
                    }
                    return null;
                });
    }

    private static final class Counted extends References {

        private final Map<String, Integer> given = new HashMap<>();

        @Override
        public String next(String series) {
            return "%s-%02d".formatted(series, given.merge(series, 1, Integer::sum));
        }
    }
}
