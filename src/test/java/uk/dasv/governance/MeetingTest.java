package uk.dasv.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Body BOARD = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);

    private static Meeting in(Meeting.State state, LocalDate day) {
        return new Meeting(BaseEntity.newId(), BOARD, day, day.minusDays(7), "Online", state);
    }

    @ParameterizedTest
    @EnumSource(
            value = Meeting.State.class,
            names = {"SCHEDULED", "AGENDA_OPEN", "PAPERS_PUBLISHED"})
    void untilItIsHeldItMovesAndIsCancelled(Meeting.State state) {
        Meeting meeting = in(state, TODAY);
        meeting.move(TODAY.plusDays(9), TODAY.plusDays(2), " Matlock ", TODAY);
        assertThat(meeting.getMeetsOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(meeting.getPaperDeadline()).isEqualTo(TODAY.plusDays(2));
        assertThat(meeting.getPlace()).isEqualTo("Matlock");
        assertThat(meeting.getState()).isEqualTo(state);

        meeting.cancel(TODAY);
        assertThat(meeting.isCancelled()).isTrue();
        refused("meeting.isCancelled", () -> meeting.cancel(TODAY));
        refused("meeting.isCancelled", () -> meeting.move(TODAY, TODAY, "Online", TODAY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Meeting.State.class,
            names = {"IN_SESSION", "MINUTES_DRAFT", "CONFIRMED"})
    void onceItHasBegunItDoesNeither(Meeting.State state) {
        Meeting meeting = in(state, TODAY);
        refused("meeting.isHeld", () -> meeting.cancel(TODAY));
        refused("meeting.isHeld", () -> meeting.move(TODAY.plusDays(1), TODAY, "Online", TODAY));
        assertThat(meeting.getState()).isEqualTo(state);
    }

    @Test
    void onceItsDayIsOverItDoesNeither() {
        Meeting meeting = in(Meeting.State.SCHEDULED, TODAY.minusDays(1));
        refused("meeting.isHeld", () -> meeting.cancel(TODAY));
        refused("meeting.isHeld", () -> meeting.move(TODAY.plusDays(1), TODAY, "Online", TODAY));
    }

    @Test
    void movesNeitherIntoThePastNorBeforeItsPapers() {
        Meeting meeting = in(Meeting.State.SCHEDULED, TODAY.plusDays(20));
        refused("meeting.movedToPast", () -> meeting.move(TODAY.minusDays(1), TODAY.minusDays(8), "Online", TODAY));
        refused(
                "meeting.deadlineAfterMeeting",
                () -> meeting.move(TODAY.plusDays(1), TODAY.plusDays(2), "Online", TODAY));
        assertThat(meeting.getMeetsOn()).isEqualTo(TODAY.plusDays(20));
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
