package uk.dasv.reporting.pack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import uk.dasv.reporting.pack.FullPack;
import uk.dasv.web.Dates;
import uk.dasv.web.SheetLabels;

/** A pack on paper: accessible, its summary on two sheets whatever there is, and each part from a page of its own. */
class PackPagesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void isAnAccessiblePdfWhoseSummaryFitsTwoSheets(int many) throws Exception {
        byte[] pdf = pdf(many);

        List<String> pages = pages(pdf);
        long summary = pages.stream()
                .skip(1)
                .takeWhile(page -> !page.startsWith("Agenda"))
                .count();
        assertThat(pages.get(0)).contains("Pack for Chairs & “Group” on 29 July 2026", "Published on 20 July 2026");
        assertThat(pages.get(1)).startsWith("Summary for Chairs");
        assertThat(summary).as("sheets of the summary").isBetween(1L, 2L);
        assertThat(pages.stream().filter(p -> p.startsWith("Highlights of Erewash")))
                .as("each begins a page")
                .hasSize(2);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getFailedChecks().toString())
                    .isTrue();
        }
    }

    @Test
    void hasATitleALanguageAndABookmarkForEachChapter() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(3))) {
            List<String> marks = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Pack for Chairs & “Group” on 29 July 2026");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(marks)
                    .contains("What is in this pack", "Summary for Chairs & “Group”", "Agenda", "Highlights of Erewash")
                    .anyMatch(m -> m.startsWith("1. Words of a <thing>"));
        }
    }

    @Test
    void isTheSameInContentEachTime() throws IOException {
        assertThat(pages(pdf(5))).isEqualTo(pages(pdf(5)));
    }

    private static byte[] pdf(int many) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PackPages(SheetLabels.loaded(), new Dates()).made(FullPack.of(many)).write(out);
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document)
                        .replaceFirst("^\\s*Page \\d+ of \\d+\\s*", "")
                        .strip());
            }
        }
        return pages;
    }
}
