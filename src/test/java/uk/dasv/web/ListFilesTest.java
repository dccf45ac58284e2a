package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ListFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final ListDownload.Sheet sheet = new ListDownload.Sheet(
            "actions",
            "Action plans",
            Map.of("rating", "RED", "sort", "due"),
            List.of("Reference", "Action", "Done", "Due"));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1\n2"})
    void makesWhatASpreadsheetWouldRunIntoWords(String text) throws IOException {
        assertThat(CsvFile.cell(text)).isEqualTo("'" + text);

        List<Row> rows = spreadsheet(List.of(ListDownload.cells("A-1", text, 5, TODAY)));
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(1).getFormula()).isNull();
    }

    @Test
    void leavesWordsNumbersAndDatesAlone() {
        assertThat(CsvFile.cell("ERE-PROT-01 – 50 % done")).isEqualTo("ERE-PROT-01 – 50 % done");
        assertThat(CsvFile.cell("")).isEmpty();
        assertThat(CsvFile.cell(null)).isEmpty();
        assertThat(CsvFile.cell(-3)).isEqualTo("-3");
        assertThat(CsvFile.cell(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }

    @Test
    void aSpreadsheetHasNumbersAsNumbersAndDatesAsDates() throws IOException {
        List<Row> rows = spreadsheet(List.of(
                ListDownload.cells("ERE-1", "Café – 日本 😀 <b>", 40, LocalDate.of(2026, 7, 9)),
                ListDownload.cells("ERE-2", null, 0, null)));

        assertThat(rows.get(0).getCellText(3)).isEqualTo("Due");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Café – 日本 😀 <b>");
        assertThat(rows.get(1).getCellAsNumber(2)).hasValue(BigDecimal.valueOf(40));
        assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(rows.get(2).getCellText(0)).isEqualTo("ERE-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 120})
    void aPdfKeepsToPdfUa(int rows) throws Exception {
        byte[] file = pdf(rows);

        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getFailedChecks().toString())
                    .isTrue();
        }
    }

    @Test
    void aPdfSaysWhatItShowsAndWhen() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(120))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Action plans");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(text)
                    .contains("As the tracker showed it on 1 March 2026. Only: rating RED.")
                    .contains("ERE-119")
                    .contains("O’Neill & <b>Łódź</b>")
                    .contains("Page 2 of");
        }
    }

    private byte[] pdf(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile file = new PdfFile(out, sheet, TODAY);
        for (int i = 0; i < rows; i++) {
            file.row(ListDownload.cells("ERE-" + i, "O’Neill & <b>Łódź</b> \u0001", i, TODAY));
        }
        file.end();
        return out.toByteArray();
    }

    private List<Row> spreadsheet(List<List<?>> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, sheet);
        for (List<?> row : cells) {
            file.row(row);
        }
        file.end();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
