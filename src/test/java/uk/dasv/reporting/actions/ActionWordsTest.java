package uk.dasv.reporting.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

class ActionWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Amber,AMBER", "A,AMBER", "at risk,AMBER", "On track,GREEN", "G,GREEN", "Green: on track,GREEN",
                "complete,BLUE",
        "B,BLUE", "RED,RED", "RAG: red,RED", "Overdue,RED", "grey,GREY", "Not started,GREY", "Amber: at risk,AMBER"
    })
    void readsColoursInWords(String text, Brag rating) {
        assertThat(RatingWords.rating(text)).contains(rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "x", "9", "greenish red"})
    void whatIsNoColourIsNoRating(String text) {
        assertThat(RatingWords.rating(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "In progress,IN_PROGRESS",
        "ongoing,IN_PROGRESS",
        "Completed,COMPLETED",
        "completion claimed,COMPLETION_CLAIMED"
    })
    void readsStatesInWords(String text, ActionState state) {
        assertThat(StateWords.state(text)).contains(state);
    }
}
