package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void makesWhatASpreadsheetWouldRunIntoWords(String text) {
        assertThat(ActionExport.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesWordsAlone() {
        assertThat(ActionExport.harmless("ERE-PROT-01 – 50 % done")).isEqualTo("ERE-PROT-01 – 50 % done");
        assertThat(ActionExport.harmless("")).isEmpty();
        assertThat(ActionExport.harmless(null)).isNull();
    }
}
