package uk.dasv.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.plan.RatingRule;

class ProgressTest {

    private static final LocalDate HALFWAY = LocalDate.of(2026, 7, 2);
    private static final LocalDate LATE = Actions.DUE.plusDays(1);
    private static final PathToGreen PATH = new PathToGreen("Hire a trainer", "Owner", LATE.plusDays(30));

    private final Action action = Actions.anyStarted();

    @Test
    void suggestsByTheFirstRuleThatApplies() {
        assertThat(rule(ActionState.COMPLETED, 100, LATE)).isEqualTo(RatingRule.VERIFIED_COMPLETE);
        assertThat(rule(ActionState.IN_PROGRESS, 99, LATE)).isEqualTo(RatingRule.OVERDUE);
        assertThat(rule(ActionState.AGREED, 0, Actions.START.minusDays(1))).isEqualTo(RatingRule.NOT_DUE_TO_START);
        assertThat(rule(ActionState.ON_HOLD, 60, HALFWAY)).isEqualTo(RatingRule.ON_HOLD);
        assertThat(rule(ActionState.IN_PROGRESS, 10, HALFWAY)).isEqualTo(RatingRule.BEHIND_TIME);
        assertThat(rule(ActionState.IN_PROGRESS, 40, HALFWAY)).isEqualTo(RatingRule.ON_TRACK);
    }

    @Test
    void overdueIsNeverBetterThanRed() {
        for (Brag better : new Brag[] {Brag.GREEN, Brag.AMBER, Brag.GREY}) {
            refused("update.overdueIsRed", said(better, "We think so", PATH), LATE);
        }
        assertThat(saying(said(Brag.RED, null, PATH), LATE).getRating()).isEqualTo(Brag.RED);
    }

    @Test
    void nobodySaysBlue() {
        refused("update.blueIsVerified", said(Brag.BLUE, "Done", PATH), HALFWAY);
    }

    @Test
    void anotherRatingThanSuggestedWantsAReason() {
        refused("update.reasonForRating", said(Brag.AMBER, " ", PATH), HALFWAY);
        assertThat(saying(said(Brag.AMBER, "The trainer leaves", PATH), HALFWAY).getRating())
                .isEqualTo(Brag.AMBER);
    }

    @Test
    void amberAndRedWantAWholePathToGreen() {
        String reason = "The trainer leaves";
        refused("update.pathStep", said(Brag.AMBER, reason, null), HALFWAY);
        refused("update.pathStep", said(Brag.AMBER, reason, new PathToGreen(" ", "Owner", LATE)), HALFWAY);
        refused("update.pathWho", said(Brag.AMBER, reason, new PathToGreen("Hire", null, LATE)), HALFWAY);
        refused("update.pathBy", said(Brag.RED, reason, new PathToGreen("Hire", "Owner", null)), HALFWAY);
    }

    @Test
    void isKeptOnTheAction() {
        saying(said(Brag.GREEN, null, null), HALFWAY);

        assertThat(action.getRating()).isEqualTo(Brag.GREEN);
        assertThat(action.getPercentDone()).isEqualTo(50);
        assertThat(action.getLastUpdatePeriod()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void isSaidBetterUntilTheMonthIsOver() {
        ProgressUpdate update = saying(said(Brag.GREEN, null, null), HALFWAY);
        update.say(Actions.LEAD, said(Brag.AMBER, "Fewer came", PATH), at(HALFWAY), HALFWAY.withDayOfMonth(31));
        assertThat(update.getRating()).isEqualTo(Brag.AMBER);

        assertRefused(
                "update.frozen",
                () -> update.say(Actions.LEAD, said(Brag.GREEN, null, null), at(HALFWAY), HALFWAY.plusMonths(1)));
    }

    @Test
    void aNewActionTakesNoUpdateBeforeItIsAgreed() {
        Action proposed = new Actions().proposed("ERE-PROT-02");

        assertRefused(
                "update.notInThisState",
                () -> new ProgressUpdate(proposed, Actions.OWNER, said(Brag.GREEN, null, null), at(HALFWAY), HALFWAY));
    }

    private void refused(String key, Progress said, LocalDate today) {
        Brag before = action.getRating();
        assertRefused(key, () -> saying(said, today));
        assertThat(action.getRating()).isEqualTo(before);
    }

    private ProgressUpdate saying(Progress said, LocalDate today) {
        return new ProgressUpdate(action, Actions.OWNER, said, at(today), today);
    }

    private static Progress said(Brag rating, String reason, PathToGreen path) {
        return new Progress(rating, reason, 50, "Trained half of them", "The others", null, path);
    }

    private static RatingRule rule(ActionState state, int percent, LocalDate today) {
        return RatingRule.of(state, Actions.START, Actions.DUE, percent, today);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
