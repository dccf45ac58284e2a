package uk.dasv.plan.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.governance.Body;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Actions;
import uk.dasv.platform.BaseEntity;

class DateChangeTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final LocalDate ENDS = LocalDate.of(2027, 3, 31);

    private final Action action = new Actions().started("ERE-PROT-01");

    @ParameterizedTest(name = "{0} days, moved {1} times before: {2}")
    @CsvSource({
        "-10, 0, SHORT_AND_FIRST",
        "1, 0, SHORT_AND_FIRST",
        "30, 0, SHORT_AND_FIRST",
        "31, 0, LONG_OR_REPEATED",
        "90, 0, LONG_OR_REPEATED",
        "91, 0, PAST_THE_STRATEGY",
        "1, 1, LONG_OR_REPEATED",
        "-10, 1, LONG_OR_REPEATED",
        "91, 3, PAST_THE_STRATEGY"
    })
    void theSlipSaysWhoApproves(int slip, int moved, DateApproval rule) {
        assertThat(DateApproval.of(Actions.DUE, Actions.DUE.plusDays(slip), moved, ENDS))
                .isEqualTo(rule);
    }

    @Test
    void aStrategyWithoutALastDayIsNeverPassed() {
        assertThat(DateApproval.of(Actions.DUE, Actions.DUE.plusYears(5), 0, null))
                .isEqualTo(DateApproval.LONG_OR_REPEATED);
    }

    @Test
    void theBodyAboveThatStillMeetsApproves() {
        Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
        Body chairs = new Body("CG", "Chairs", "Chairs", Body.Kind.CHAIRS_GROUP, board);
        Body group = new Body("ERE", "Erewash", "Erewash", Body.Kind.DSAAG, chairs);

        assertThat(DateApproval.SHORT_AND_FIRST.above(group)).isEqualTo(group);
        assertThat(DateApproval.LONG_OR_REPEATED.above(group)).isEqualTo(chairs);
        assertThat(DateApproval.PAST_THE_STRATEGY.above(group)).isEqualTo(board);
        assertThat(DateApproval.LONG_OR_REPEATED.above(board)).isEqualTo(board);

        chairs.close(LocalDate.of(2026, 1, 1));
        assertThat(DateApproval.LONG_OR_REPEATED.above(group)).isEqualTo(board);
    }

    @Test
    void movesTheDueDateWhenApprovedAndNeverTheBaseline() {
        DateChange asked = ask(Actions.DUE.plusDays(20));

        assertThat(action.getCurrentDue()).isEqualTo(Actions.DUE);
        asked.approve(Actions.LEAD, NOW, " Fine ");

        assertThat(action.getCurrentDue()).isEqualTo(Actions.DUE.plusDays(20));
        assertThat(action.getBaselineDue()).isEqualTo(Actions.DUE);
        assertThat(action.getDateChanges()).isEqualTo(1);
        assertThat(asked.getState()).isEqualTo(DateChange.State.APPROVED);
    }

    @Test
    void changesNothingWhenRefusedOrWithdrawn() {
        ask(Actions.DUE.plusDays(20)).refuse(Actions.LEAD, NOW, "Not so late");
        ask(Actions.DUE.plusDays(25)).withdraw(Actions.OWNER, NOW);

        assertThat(action.getCurrentDue()).isEqualTo(Actions.DUE);
        assertThat(action.getDateChanges()).isZero();
    }

    @Test
    void isDecidedOnceAndARefusalSaysWhy() {
        DateChange asked = ask(Actions.DUE.plusDays(20));
        assertRefused("required", () -> asked.refuse(Actions.LEAD, NOW, " "));
        asked.approve(Actions.LEAD, NOW, null);

        assertRefused("date.decided", () -> asked.approve(Actions.LEAD, NOW, null));
        assertRefused("date.decided", () -> asked.refuse(Actions.LEAD, NOW, "No"));
        assertRefused("date.decided", () -> asked.withdraw(Actions.OWNER, NOW));
    }

    @Test
    void leavesWhatIsAlreadySoOrCannotBe() {
        assertRefused("date.same", () -> ask(Actions.DUE));
        assertRefused("date.past", () -> ask(LocalDate.of(2026, 5, 31)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionState.class,
            names = {"PROPOSED", "COMPLETION_CLAIMED", "COMPLETED", "CANCELLED", "SUPERSEDED"})
    void isRefusedWhereTheDueDateIsNotAgreedOrMattersNoMore(ActionState state) {
        assertRefused(
                "date.notInThisState",
                () -> new DateChange(
                        BaseEntity.newId(), Actions.in(state), Actions.DUE.plusDays(9), "Why", Actions.OWNER, NOW));
    }

    @Test
    void isNotApprovedAnyMoreOnceTheActionHasEnded() {
        DateChange asked = ask(Actions.DUE.plusDays(20));
        action.cancel("No money");

        assertRefused("date.notInThisState", () -> asked.approve(Actions.LEAD, NOW, null));
    }

    private DateChange ask(LocalDate due) {
        return new DateChange(BaseEntity.newId(), action, due, "The venue is closed", Actions.OWNER, NOW);
    }
}
