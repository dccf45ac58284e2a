package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionMarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Train everybody|Train  everybody ",
                "Train everybody|Train\u00A0everybody",
                "right to left|right \u202Eto\u202C left",
                "=SUM(A1)|'=SUM(A1)",
                "no mark of order|\uFEFFno mark of order",
                "bell|be\u0007ll"
            })
    void knowsACellAgainThatOtherProgramsHaveCleaned(String cleaned, String stood) {
        assertThat(read(stood).stood(ActionMark.Part.TITLE, cleaned)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Train everybody, Train nobody", "a, A", "=1, =2"})
    void knowsACellThatWasChanged(String now, String stood) {
        assertThat(read(stood).stood(ActionMark.Part.TITLE, now)).isFalse();
    }

    @Test
    void isNothingThatSomebodyMadeUp() {
        assertThat(ActionMark.read("v1.abc")).isEmpty();
        assertThat(ActionMark.read("")).isEmpty();
    }

    private static ActionMark read(String title) {
        return ActionMark.read(ActionMark.of(Map.of(ActionMark.Part.TITLE, title)))
                .orElseThrow();
    }
}
