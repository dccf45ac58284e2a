package uk.dasv.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static final String TEXT = "What;By when\nZoë’s café – “50 %”;3/4/2026\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingWithItsAccents(String encoding) {
        assertThat(Books.read(TEXT.getBytes(Charset.forName(encoding))))
                .isEqualTo(Map.of(1, List.of("What", "By when"), 2, List.of("Zoë’s café – “50 %”", "3/4/2026")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoLetter(String encoding) {
        assertThat(Books.read(("\uFEFF" + TEXT).getBytes(Charset.forName(encoding)))
                        .get(1))
                .containsExactly("What", "By when");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        String text = "a,b;c\td".replaceAll("[,;\t]", separator) + "\n\"1" + separator + "2\"" + separator + "x\n";

        Map<Integer, List<String>> rows = Books.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows.get(1)).containsExactly("a", "b", "c", "d");
        assertThat(rows.get(2)).containsExactly("1" + separator.replace('\t', ' ') + "2", "x");
    }

    @Test
    void quotesMayHoldQuotesAndLineEndsAndRowsAreCountedAsASpreadsheetDoes() {
        String text = "Action,Due\r\n\"He said \"\"yes\"\"\r\ntwice\",1/2/2026\r\n,\r\n\r\nlast,\r\n";

        assertThat(Books.read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of(
                        1, List.of("Action", "Due"),
                        2, List.of("He said \"yes\"\ntwice", "1/2/2026"),
                        5, List.of("last")));
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoRow() {
        assertThat(Books.read("sep=;\na;b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Map.of(2, List.of("a", "b")));
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        WorkbookTest.assertRefused("noSpreadsheet", noise);
        WorkbookTest.assertRefused("empty", "  \n \r\n".getBytes(StandardCharsets.UTF_8));
    }
}
