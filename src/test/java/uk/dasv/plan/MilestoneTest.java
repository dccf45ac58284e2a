package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.BaseEntity;

class MilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Action action = Actions.anyStarted();
    private final Milestone milestone = new Milestone(BaseEntity.newId(), action, 1, " First ", Actions.START);

    @Test
    void isPlannedForADayFromTheStartOn() {
        assertThat(milestone.getTitle()).isEqualTo("First");
        assertThat(milestone.getDueOn()).isEqualTo(Actions.START);
        assertRefused(
                "milestone.beforeStart",
                () -> new Milestone(BaseEntity.newId(), action, 2, "Second", Actions.START.minusDays(1)));
        assertRefused("milestone.beforeStart", () -> milestone.replan("First", Actions.START.minusDays(1)));
    }

    @Test
    void isReachedOnADayThatIsNotInTheFuture() {
        assertRefused("milestone.inTheFuture", () -> milestone.reach(TODAY.plusDays(1), TODAY));
        milestone.reach(TODAY, TODAY);
        assertThat(milestone.getDoneOn()).isEqualTo(TODAY);
    }

    @Test
    void onceReachedOrDroppedItStaysSo() {
        milestone.drop("Not needed", TODAY);
        assertThat(milestone.getDroppedOn()).isEqualTo(TODAY);
        assertRefused("milestone.over", () -> milestone.drop("Again", TODAY));
        assertRefused("milestone.over", () -> milestone.reach(TODAY, TODAY));
        assertRefused("milestone.over", () -> milestone.replan("Other", TODAY));
    }

    @Test
    void staysAsItIsOnceItsActionHasEnded() {
        action.cancel("Not needed");
        assertRefused("action.ended", () -> milestone.replan("Other", TODAY));
        assertRefused("action.ended", () -> milestone.reach(TODAY, TODAY));
        assertRefused("action.ended", () -> milestone.drop("Not needed", TODAY));
        assertRefused("action.ended", () -> new Milestone(BaseEntity.newId(), action, 2, "Second", TODAY));
    }
}
