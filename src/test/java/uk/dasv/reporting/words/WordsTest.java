package uk.dasv.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.reporting.imports.Headings;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetRow;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4/2026",
                "03/04/2026",
                "3-4-26",
                "3.4.2026",
                "3 Apr 26",
                "3rd April 2026",
                "3 April, 2026",
                "03-Apr-2026",
                "3 apr. '26",
                "Fri 3 April 2026",
                "Friday, 3rd of April 2026",
                "2026-04-03",
                "2026-04-03T00:00:00Z",
                "2026/4/3",
                "April 3, 2026",
                " 3  April\u00A02026 ",
                "3/4/2026 00:00"
            })
    void readsDatesAsTheyAreWrittenHere(String text) {
        assertThat(DateWords.day(text)).contains(LocalDate.of(2026, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/2/2027",
                "13/13/2026",
                "0/1/2026",
                "tomorrow",
                "April 2026",
                "Apr-26",
                "2026",
                "3/4",
                "3/4/1899",
                "3/4/20260",
                "46115",
                "Q1",
                "ongoing",
                "3 Aprill 2026",
                "3/4/2026 or later",
                ""
            })
    void whatIsNoDayIsNoDate(String text) {
        assertThat(DateWords.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50,50", "50%,50", "50 %,50", "100 percent,100", "49.6%,50", "0,0", "1,1", "0.5%,1"})
    void readsPercentages(String text, int whole) {
        assertThat(PercentWords.whole(text)).hasValue(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "101", "-1", "half", "1e2", "50%%x", ""})
    void whatCouldMeanTwoThingsIsNoPercentage(String text) {
        assertThat(PercentWords.whole(text)).isEmpty();
    }

    @Test
    void suggestsTheNameThatIsMeant() {
        List<String> names = List.of("Derby City Council", "Derbyshire Constabulary", "A health trust");

        assertThat(Plainly.nearest("Derby City Counsil", names)).contains("Derby City Council");
        assertThat(Plainly.nearest("constabulary", names)).contains("Derbyshire Constabulary");
        assertThat(Plainly.nearest("Somebody else", names)).isEmpty();
    }

    @Test
    void findsHeadingsBelowATitleWhateverTheyAreCalled() {
        List<ImportColumn> known = List.of(
                new ImportColumn("TITLE", true, false, List.of("Action", "What")),
                new ImportColumn("OWNER", true, false, List.of("Owner", "Lead", "Responsible")),
                new ImportColumn("ORGANISATION", false, false, List.of("Lead organisation", "Lead agency")),
                new ImportColumn("DUE", true, false, List.of("Due", "Deadline", "Target date")),
                new ImportColumn("PERCENT", false, false, List.of("% complete")));

        Headings.Guess guess = new Headings(known)
                .among(List.of(
                        row(1, "Action plan of the group"),
                        row(2, "", "Updated", "3/4/2026"),
                        row(4, "WHAT?", "lead-agency", "Lead", "Dead line", "% Complete (est.)"),
                        row(5, "Train staff", "Council", "Sam", "3/4/2026", "50%")));

        assertThat(guess.row()).isEqualTo(4);
        assertThat(guess.columns())
                .isEqualTo(Map.of("TITLE", 0, "ORGANISATION", 1, "OWNER", 2, "DUE", 3, "PERCENT", 4));
    }

    @Test
    void anUnknownSheetIsTakenToBeginWithItsHeadings() {
        assertThat(new Headings(List.of())
                        .among(List.of(row(2, "A plan"), row(3, "Abc", "Def")))
                        .row())
                .isEqualTo(3);
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, List.of(cells).stream().map(Cell::of).toList());
    }
}
