package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMarkTest {

    private enum Part {
        TITLE,
        OWNER,
        PERCENT
    }

    private static final RowMarks<Part> MARKS = new RowMarks<>("v1.", Part.class, EnumSet.of(Part.TITLE));

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
        assertThat(read(stood).stood(Part.TITLE, cleaned)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Train everybody, Train nobody", "a, A", "=1, =2"})
    void knowsACellThatWasChanged(String now, String stood) {
        assertThat(read(stood).stood(Part.TITLE, now)).isFalse();
    }

    @Test
    void isNothingThatSomebodyMadeUp() {
        assertThat(MARKS.read("v1.abc")).isEmpty();
        assertThat(MARKS.read("")).isEmpty();
    }

    /** What is plain at first sight is left alone; the long way round must come to the same. */
    @Test
    void isCleanedTheSameWhetherOrNotItIsPlain() {
        String letters = "ab'= \n\u00E9\u200B";
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(8), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            assertThat(RowMark.canonical(text.toString())).isEqualTo(RowMark.canonical(text));
        }
    }

    @Test
    void marksOfOneListAreThoseOfEachLine() {
        RowMarks<Part>.Writer writer = MARKS.writer();
        for (String owner : new String[] {"Erewash DSAAG lead", "High Peak DSAAG lead", "Erewash DSAAG lead"}) {
            Map<Part, Object> cells = Map.of(Part.TITLE, "Train everybody", Part.OWNER, owner, Part.PERCENT, 5);
            assertThat(writer.mark(cells)).isEqualTo(MARKS.of(cells));
        }
    }

    private static RowMark<Part> read(String title) {
        return MARKS.read(MARKS.of(Map.of(Part.TITLE, title))).orElseThrow();
    }
}
