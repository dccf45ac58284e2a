package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.identity.Permission;
import uk.dasv.platform.RuleViolation;

class ActionStepTest {

    private static final Map<ActionStep, ActionState> AFTER = Map.of(
            ActionStep.AGREE, ActionState.AGREED,
            ActionStep.START, ActionState.IN_PROGRESS,
            ActionStep.CLAIM, ActionState.COMPLETION_CLAIMED,
            ActionStep.VERIFY, ActionState.COMPLETED,
            ActionStep.SEND_BACK, ActionState.IN_PROGRESS,
            ActionStep.HOLD, ActionState.ON_HOLD,
            ActionStep.RESUME, ActionState.IN_PROGRESS,
            ActionStep.SUPERSEDE, ActionState.SUPERSEDED,
            ActionStep.CANCEL, ActionState.CANCELLED);

    /** Which step is possible in which state: the life of an action, whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPOSED           | AGREE, SUPERSEDE, CANCEL",
                "AGREED             | START, SUPERSEDE, CANCEL",
                "IN_PROGRESS        | CLAIM, HOLD, SUPERSEDE, CANCEL",
                "ON_HOLD            | RESUME, SUPERSEDE, CANCEL",
                "COMPLETION_CLAIMED | VERIFY, SEND_BACK, SUPERSEDE, CANCEL",
                "COMPLETED          | ''",
                "CANCELLED          | ''",
                "SUPERSEDED         | ''"
            })
    void whatIsOfferedIsJustWhatTheActionAllows(ActionState state, String steps) {
        List<ActionStep> possible = Stream.of(steps.split(", "))
                .filter(step -> !step.isEmpty())
                .map(ActionStep::valueOf)
                .toList();

        assertThat(ActionStep.from(state)).containsExactlyElementsOf(possible);
        for (ActionStep step : ActionStep.values()) {
            Action action = Actions.in(state);
            if (possible.contains(step)) {
                take(action, step);
                assertThat(action.getState()).isEqualTo(AFTER.get(step));
            } else {
                assertThatThrownBy(() -> take(action, step)).isInstanceOf(RuleViolation.class);
                assertThat(action.getState()).isEqualTo(state);
            }
        }
    }

    @Test
    void anActionThatEndsUndoneHasNoRating() {
        Action action = Actions.in(ActionState.ON_HOLD);
        action.cancel("No money");
        assertThat(action.getRating()).isEqualTo(Brag.GREY);
        assertThat(action.getHoldReviewOn()).isNull();
    }

    @Test
    void anOwnerAloneDoesNotVerify() {
        assertThat(ActionStep.VERIFY.permission()).isEqualTo(Permission.VERIFY_ACTION);
        assertThat(ActionStep.SEND_BACK.permission()).isEqualTo(Permission.VERIFY_ACTION);
    }

    private static void take(Action action, ActionStep step) {
        switch (step) {
            case AGREE -> action.agree(Actions.START);
            case START -> action.start();
            case CLAIM -> action.claimCompletion(Actions.OWNER, "All are trained");
            case VERIFY -> action.verifyCompletion(Actions.LEAD, Actions.DUE);
            case SEND_BACK -> action.sendBack("Two are not trained");
            case HOLD -> action.hold("Waiting for funding", Actions.DUE);
            case RESUME -> action.resume();
            case SUPERSEDE -> action.supersede("Another takes its place");
            case CANCEL -> action.cancel("No money");
        }
    }
}
