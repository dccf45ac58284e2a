package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Action action = Actions.anyStarted();

    @Test
    void agreeingFixesTheBaselineForGood() {
        action.moveDueTo(Actions.DUE.plusDays(20));

        assertThat(action.getBaselineDue()).isEqualTo(Actions.DUE);
        assertThat(action.getCurrentDue()).isEqualTo(Actions.DUE.plusDays(20));
    }

    @Test
    void refusesStepsOutOfOrder() {
        assertRefused("action.wrongState", () -> action.agree(Actions.START));
        assertRefused("action.wrongState", action::start);
        assertRefused("action.wrongState", action::resume);
        assertRefused("action.wrongState", () -> action.verifyCompletion(Actions.LEAD, TODAY));
    }

    @Test
    void isHeldWithAReasonAndAReviewAndTakenUpAgain() {
        assertRefused("required", () -> action.hold(" ", TODAY));
        assertRefused("required", () -> action.hold("Waiting for funding", null));
        action.hold("Waiting for funding", TODAY);
        assertThat(action.getState()).isEqualTo(ActionState.ON_HOLD);
        action.resume();
        assertThat(action.getState()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void isNotVerifiedByWhoClaimedIt() {
        action.claimCompletion(Actions.OWNER, "All trained");

        assertRefused("action.verifiedByAnother", () -> action.verifyCompletion(Actions.OWNER, TODAY));
        assertThat(action.getState()).isEqualTo(ActionState.COMPLETION_CLAIMED);
    }

    @Test
    void isBlueOnlyOnceVerified() {
        action.claimCompletion(Actions.OWNER, "All trained");
        assertThat(action.getRating()).isNotEqualTo(Brag.BLUE);
        action.verifyCompletion(Actions.LEAD, TODAY);

        assertThat(action.getRating()).isEqualTo(Brag.BLUE);
        assertThat(action.getState()).isEqualTo(ActionState.COMPLETED);
        assertThat(action.getPercentDone()).isEqualTo(100);
    }

    @Test
    void isSentBackWithAReason() {
        action.claimCompletion(Actions.OWNER, "All trained");
        assertRefused("required", () -> action.sendBack(null));
        action.sendBack("Two practices are missing");

        assertThat(action.getState()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void endsOnceAndWithAReason() {
        assertRefused("required", () -> action.cancel(""));
        action.supersede("Part of ERE-PROT-02");

        assertRefused("action.wrongState", () -> action.cancel("Again"));
    }

    @Test
    void isRedOnceItsDueDateHasPassed() {
        action.passDue();

        assertThat(action.getRating()).isEqualTo(Brag.RED);
    }

    @Test
    void hasADeputyOtherThanItsOwner() {
        assertRefused("action.deputyIsOwner", () -> action.deputise(Actions.OWNER));
    }
}
