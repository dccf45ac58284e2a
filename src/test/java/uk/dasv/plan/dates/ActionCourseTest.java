package uk.dasv.plan.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.plan.progress.ProgressUpdate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.DomainException;

/**
 * Whatever people do with an action and in whatever order, day after day: the rules of {@code domain.md} hold after every
 * step, and a step that is refused changes nothing. Each number is the seed of one course, so that a failure can be
 * played again.
 */
class ActionCourseTest {

    private static final int STEPS = 60;

    private final Action action = new Actions().proposed("ERE-PROT-01");
    private final List<DateChange> asked = new ArrayList<>();
    private Random random;
    private LocalDate today = Actions.START;
    private Person claimer;
    private Person verifier;
    private LocalDate baseline;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "course {0}")
    @MethodSource("seeds")
    void theRulesHoldAfterEveryStep(int seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(12));
            aNightPasses();
            String before = facts();
            try {
                someStep().accept(action);
            } catch (DomainException refused) {
                assertThat(facts()).as("a refused step changes nothing").isEqualTo(before);
            }
            theRulesHold();
        }
    }

    /** What the nightly step does: overdue is never better than Red. */
    private void aNightPasses() {
        boolean open =
                action.getState() != ActionState.PROPOSED && !action.getState().isEnded();
        if (open && action.getCurrentDue().isBefore(today)) {
            action.passDue();
        }
    }

    private Consumer<Action> someStep() {
        Person who = random.nextBoolean() ? Actions.OWNER : Actions.LEAD;
        return switch (random.nextInt(16)) {
            case 0, 1 -> a -> a.agree(today);
            case 2, 3 -> Action::start;
            case 4 -> a -> a.hold(words(), random.nextInt(5) == 0 ? null : today.plusDays(20));
            case 5 -> Action::resume;
            case 6 ->
                a -> {
                    a.claimCompletion(who, words());
                    claimer = who;
                };
            case 7, 8 ->
                a -> {
                    a.verifyCompletion(who, today);
                    verifier = who;
                };
            case 9 -> a -> a.sendBack(words());
            case 10 ->
                a -> {
                    if (random.nextInt(6) == 0) {
                        a.cancel(words());
                    }
                };
            case 11 ->
                a -> asked.add(new DateChange(
                        BaseEntity.newId(), a, today.plusDays(random.nextInt(200) - 50L), "Why", who, now()));
            case 12 -> a -> some().approve(who, now(), words());
            case 13 -> a -> some().refuse(who, now(), words());
            default -> a -> new ProgressUpdate(a, who, said(), now(), today);
        };
    }

    private DateChange some() {
        if (asked.isEmpty()) {
            throw new DomainException("none", null) {};
        }
        return asked.get(random.nextInt(asked.size()));
    }

    private Progress said() {
        Brag rating = Brag.values()[random.nextInt(Brag.values().length)];
        return new Progress(
                rating,
                words(),
                random.nextInt(101),
                "Done",
                null,
                null,
                random.nextInt(4) == 0 ? null : new PathToGreen("A step", "Somebody", today.plusDays(9)));
    }

    private String words() {
        return random.nextInt(4) == 0 ? " " : "Because";
    }

    private Instant now() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void theRulesHold() {
        if (baseline == null) {
            baseline = action.getBaselineDue();
        }
        assertThat(action.getBaselineDue())
                .as("the baseline never changes once agreed")
                .isEqualTo(baseline);
        assertThat(action.getBaselineDue() == null).as("agreed has a baseline").isEqualTo(baseline == null);
        assertThat(action.getRating() == Brag.BLUE)
                .as("Blue is verified complete, and only that")
                .isEqualTo(action.getState() == ActionState.COMPLETED);
        if (action.getState() == ActionState.COMPLETED) {
            assertThat(verifier).as("somebody else verifies").isNotEqualTo(claimer);
            assertThat(action.getPercentDone()).isEqualTo(100);
        }
        boolean goesOn =
                action.getState() != ActionState.PROPOSED && !action.getState().isEnded();
        if (goesOn && action.getCurrentDue().isBefore(today)) {
            assertThat(action.getRating())
                    .as("overdue is never better than Red")
                    .isEqualTo(Brag.RED);
        }
        assertThat(action.getDateChanges()).as("every move was approved").isEqualTo((int) asked.stream()
                .filter(d -> d.getState() == DateChange.State.APPROVED)
                .count());
    }

    private String facts() {
        return action.getState() + " " + action.getRating() + " " + action.getPercentDone() + " "
                + action.getBaselineDue()
                + " " + action.getCurrentDue() + " " + action.getDateChanges() + " " + action.getHoldReviewOn() + " "
                + asked.stream().map(DateChange::getState).toList();
    }
}
