package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDownloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1\n2"})
    void makesWhatASpreadsheetWouldRunIntoWords(String text) {
        assertThat(CsvDownload.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesWordsNumbersAndDatesAlone() {
        assertThat(CsvDownload.cell("ERE-PROT-01 – 50 % done")).isEqualTo("ERE-PROT-01 – 50 % done");
        assertThat(CsvDownload.cell("")).isEmpty();
        assertThat(CsvDownload.cell(null)).isEmpty();
        assertThat(CsvDownload.cell(-3)).isEqualTo("-3");
        assertThat(CsvDownload.cell(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }
}
