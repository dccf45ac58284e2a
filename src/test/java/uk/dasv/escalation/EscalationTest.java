package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;

/** Every state against every step, and what holds whatever is done. */
class EscalationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Body BOARD = new Body("GB", "Governance Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private static final Body CHAIRS = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, BOARD);
    private static final Body DSAAG = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, CHAIRS);
    private static final Body OTHER_DSAAG =
            new Body("AV", "Amber Valley DSAAG", "Amber Valley", Body.Kind.DSAAG, CHAIRS);
    private static final Person LEAD = new Person("Lead", "lead@example.org", null, false);
    private static final Meeting MEETING = new Meeting(CHAIRS, DAY.plusDays(30), DAY.plusDays(20), "Online");

    private static final Map<StepKind, BiConsumer<Escalation, Moment>> DOING = Map.of(
            StepKind.ACKNOWLEDGED, Escalation::acknowledge,
            StepKind.PUT_ON_AGENDA,
                    (e, now) ->
                            e.putOnAgenda(now, now.actingFor().equals(CHAIRS) ? MEETING : meetingOf(now.actingFor())),
            StepKind.DEFERRED, (e, now) -> e.defer(now, MEETING, "Later"),
            StepKind.RESOLVED, (e, now) -> e.resolve(now, "Agreed"),
            StepKind.RETURNED, (e, now) -> e.giveBack(now, "Guidance"),
            StepKind.ESCALATED, (e, now) -> e.escalateOnward(now, "Above us", null),
            StepKind.WITHDRAWN, (e, now) -> e.withdraw(now, "Settled"),
            StepKind.CLOSED, (e, now) -> e.close(now, "Done"));

    private static final Set<StepKind> RAISING_STEPS = EnumSet.of(StepKind.WITHDRAWN, StepKind.CLOSED);

    /** Each step by the body whose it is. */
    private static final Map<StepKind, Consumer<Escalation>> STEPS = DOING.keySet().stream()
            .collect(Collectors.toMap(
                    step -> step,
                    step -> e -> DOING.get(step).accept(e, by(RAISING_STEPS.contains(step) ? DSAAG : e.getHolder()))));

    private static Meeting meetingOf(Body body) {
        return new Meeting(body, DAY.plusDays(30), DAY.plusDays(20), "Online");
    }

    private static Moment by(Body body) {
        return new Moment(LEAD, body, Instant.parse("2026-03-02T09:00:00Z"), DAY);
    }

    private static Escalation raisedBy(Body body) {
        return new Escalation(
                1L,
                "ESC-01",
                new EscalationSubject(SubjectKind.ACTION, "ERE-PROT-01", "An action", "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", null),
                by(body),
                null);
    }

    private static Escalation in(EscalationState state) {
        Escalation e = raisedBy(DSAAG);
        switch (state) {
            case ACKNOWLEDGED -> STEPS.get(StepKind.ACKNOWLEDGED).accept(e);
            case ON_AGENDA -> STEPS.get(StepKind.PUT_ON_AGENDA).accept(e);
            case DEFERRED -> STEPS.get(StepKind.DEFERRED).accept(e);
            case RESOLVED -> STEPS.get(StepKind.RESOLVED).accept(e);
            case RETURNED -> STEPS.get(StepKind.RETURNED).accept(e);
            case WITHDRAWN -> STEPS.get(StepKind.WITHDRAWN).accept(e);
            case CLOSED -> {
                STEPS.get(StepKind.RESOLVED).accept(e);
                STEPS.get(StepKind.CLOSED).accept(e);
            }
            default -> assertThat(state).isEqualTo(EscalationState.RAISED);
        }
        assertThat(e.getState()).isEqualTo(state);
        return e;
    }

    private static Set<StepKind> allowedIn(EscalationState state) {
        Set<StepKind> deciding = EnumSet.of(
                StepKind.PUT_ON_AGENDA,
                StepKind.DEFERRED,
                StepKind.RESOLVED,
                StepKind.RETURNED,
                StepKind.ESCALATED,
                StepKind.WITHDRAWN);
        return switch (state) {
            case RAISED -> {
                deciding.add(StepKind.ACKNOWLEDGED);
                yield deciding;
            }
            case ACKNOWLEDGED, ON_AGENDA -> deciding;
            case DEFERRED -> {
                deciding.remove(StepKind.DEFERRED);
                yield deciding;
            }
            case RESOLVED, RETURNED -> EnumSet.of(StepKind.CLOSED);
            default -> Set.of();
        };
    }

    static Stream<Arguments> everyStateAndStep() {
        return EnumSet.complementOf(EnumSet.of(EscalationState.DRAFT)).stream()
                .flatMap(state -> STEPS.keySet().stream().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void allowsExactlyTheStepsOfItsState(EscalationState state, StepKind step) {
        Escalation e = in(state);
        int kept = e.getSteps().size();
        if (allowedIn(state).contains(step)) {
            STEPS.get(step).accept(e);
            assertThat(e.getSteps()).hasSize(kept + 1);
        } else {
            assertThatThrownBy(() -> STEPS.get(step).accept(e)).isInstanceOf(RuleViolation.class);
            assertThat(e.getState()).isEqualTo(state);
            assertThat(e.getSteps()).hasSize(kept);
        }
        assertThat(e.mustAct().isPresent()).isEqualTo(e.getState().isOpen());
    }

    @Test
    void goesUpOneLevelAtATimeAndNoFurtherThanTheTop() {
        Escalation e = raisedBy(DSAAG);
        assertThat(e.getHolder()).isEqualTo(CHAIRS);
        e.escalateOnward(by(CHAIRS), "Above us", null);
        assertThat(e.getHolder()).isEqualTo(BOARD);
        assertThatThrownBy(() -> e.escalateOnward(by(BOARD), "Above us", null)).isInstanceOf(RuleViolation.class);
        assertThat(e.getLegs()).hasSize(2);
        assertThat(e.getState()).isEqualTo(EscalationState.RAISED);
    }

    @Test
    void theBodyThatRaisedItActsOnTheAnswerFromTheTop() {
        Escalation e = raisedBy(DSAAG);
        e.escalateOnward(by(CHAIRS), "Above us", null);
        assertThat(e.mustAct()).contains(BOARD);
        e.resolve(by(BOARD), "Agreed");
        assertThat(e.mustAct()).contains(DSAAG);
    }

    @Test
    void whileNoMeetingIsSettledItAimsAtTheFirstItCanReach() {
        Meeting earlier = new Meeting(CHAIRS, DAY.plusDays(9), DAY.plusDays(2), "Online");
        for (EscalationState state : List.of(EscalationState.RAISED, EscalationState.ACKNOWLEDGED)) {
            Escalation e = in(state);
            assertThat(e.getTarget()).isNull();
            assertThat(e.aimAt(MEETING)).isTrue();
            assertThat(e.aimAt(MEETING)).isFalse();
            assertThat(e.aimAt(earlier)).isTrue();
            assertThat(e.getTarget()).isEqualTo(earlier);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EscalationState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "RAISED", "ACKNOWLEDGED"})
    void keepsTheMeetingThatWasSettled(EscalationState state) {
        Escalation e = in(state);
        Meeting settled = e.getTarget();
        assertThat(e.aimAt(new Meeting(CHAIRS, DAY.plusDays(9), DAY.plusDays(2), "Online")))
                .isFalse();
        assertThat(e.getTarget()).isEqualTo(settled);
    }

    @Test
    void whatStoodOnACancelledMeetingWaitsForTheNextAndWhatTakesPlaceIsKept() {
        Meeting next = new Meeting(CHAIRS, DAY.plusDays(60), DAY.plusDays(50), "Online");
        Escalation unseen = raisedBy(DSAAG);
        Meeting off = new Meeting(CHAIRS, DAY.plusDays(40), DAY.plusDays(30), "Online");
        unseen.putOnAgenda(by(CHAIRS), off);
        assertThat(unseen.missed(next)).as("it takes place").isFalse();
        Escalation seen = raisedBy(DSAAG);
        seen.acknowledge(by(CHAIRS));
        seen.putOnAgenda(by(CHAIRS), off);
        Escalation deferred = raisedBy(DSAAG);
        deferred.defer(by(CHAIRS), off, "Later");
        Escalation decided = raisedBy(DSAAG);
        decided.putOnAgenda(by(CHAIRS), off);
        decided.resolve(by(CHAIRS), "Agreed");

        off.cancel(DAY);
        assertThat(unseen.missed(next)).isTrue();
        assertThat(unseen.getState()).isEqualTo(EscalationState.RAISED);
        assertThat(seen.missed(null)).isTrue();
        assertThat(seen.getState()).isEqualTo(EscalationState.ACKNOWLEDGED);
        assertThat(seen.getTarget()).isNull();
        assertThat(deferred.missed(next)).isTrue();
        assertThat(deferred.getState()).isEqualTo(EscalationState.DEFERRED);
        assertThat(deferred.getTarget()).isEqualTo(next);
        assertThat(decided.missed(next)).isFalse();
    }

    @Test
    void aNewLevelCountsFromTheDayItCameThere() {
        Escalation e = raisedBy(DSAAG);
        e.escalateOnward(
                new Moment(LEAD, CHAIRS, Instant.parse("2026-03-12T09:00:00Z"), DAY.plusDays(10)), "Above us", null);
        assertThat(e.getCameOn()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void canBeDeferredOnceAtEachLevel() {
        Escalation e = in(EscalationState.DEFERRED);
        e.escalateOnward(by(CHAIRS), "Above us", null);
        e.defer(by(BOARD), MEETING, "Later");
        assertThat(e.getState()).isEqualTo(EscalationState.DEFERRED);
    }

    static Stream<Arguments> everyStepByEveryBodyThatMayNot() {
        return STEPS.keySet().stream().flatMap(step -> Stream.of(BOARD, CHAIRS, DSAAG, OTHER_DSAAG)
                .filter(body -> !body.equals(RAISING_STEPS.contains(step) ? DSAAG : CHAIRS))
                .map(body -> Arguments.of(step, body.getName())));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyStepByEveryBodyThatMayNot")
    void refusesAStepByABodyThatNeitherHoldsItNorRaisedIt(StepKind step, String body) {
        Escalation e = in(step == StepKind.CLOSED ? EscalationState.RESOLVED : EscalationState.RAISED);
        EscalationState before = e.getState();
        int kept = e.getSteps().size();
        Body acting = Stream.of(BOARD, CHAIRS, DSAAG, OTHER_DSAAG)
                .filter(b -> b.getName().equals(body))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> DOING.get(step).accept(e, by(acting)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(RAISING_STEPS.contains(step) ? "escalation.notRaisedBy" : "escalation.notBefore");
        assertThat(e.getState()).isEqualTo(before);
        assertThat(e.getHolder()).isEqualTo(CHAIRS);
        assertThat(e.getSteps()).hasSize(kept);
    }

    @Test
    void whoeverSentItOnCanNoLongerAnswerIt() {
        Escalation e = raisedBy(DSAAG);
        e.escalateOnward(by(CHAIRS), "Above us", null);

        assertThatThrownBy(() -> e.resolve(by(CHAIRS), "Agreed after all")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> e.withdraw(by(CHAIRS), "Not any more")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void standsOnAgendasOfItsHolderAlone() {
        Escalation e = raisedBy(DSAAG);
        assertThatThrownBy(() -> e.putOnAgenda(by(CHAIRS), meetingOf(BOARD)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("escalation.notItsAgenda");
        assertThat(e.getState()).isEqualTo(EscalationState.RAISED);
    }

    @Test
    void whatIsUrgentIsToBeDecidedWithinFiveWorkingDaysAtEachLevel() {
        Escalation e = new Escalation(
                1L,
                "ESC-01",
                new EscalationSubject(SubjectKind.ACTION, "ERE-PROT-01", "An action", "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", "Nobody answers at night"),
                by(DSAAG),
                null);
        assertThat(e.getLegs().get(0).getDecideBy()).isEqualTo(LocalDate.of(2026, 3, 9));
        e.escalateOnward(new Moment(LEAD, CHAIRS, Instant.EPOCH, LocalDate.of(2026, 4, 1)), "Above us", null);
        assertThat(e.getLegs().get(1).getDecideBy()).as("Easter does not count").isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(raisedBy(DSAAG).getLegs().get(0).getDecideBy()).isNull();
    }

    @Test
    void refusesToBeRaisedByABodyWithNobodyAbove() {
        assertThatThrownBy(() -> raisedBy(BOARD)).isInstanceOf(RuleViolation.class);
    }
}
