package uk.dasv.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n2"})
    void makesWhatASpreadsheetWouldRunIntoWords(String text) {
        assertThat(PlanExport.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesWordsAlone() {
        assertThat(PlanExport.harmless("ERE-PROT-01 – 50 % done")).isEqualTo("ERE-PROT-01 – 50 % done");
        assertThat(PlanExport.harmless("")).isEmpty();
        assertThat(PlanExport.harmless(null)).isNull();
    }
}
