package uk.dasv.plan.highlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
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
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.highlight.Highlights;
import uk.dasv.web.Dates;
import uk.dasv.web.SheetLabels;

/** The report on one sheet, accessible, however much there is to tell. */
class HighlightsSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 40})
    void isAnAccessiblePdfOfOneSheetEvenWhereEverythingIsLateAndLong(int actions) throws Exception {
        byte[] pdf = pdf(report(actions));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Highlights of Erewash & “High” Peak");
        }
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
    void saysWhereTheRestOfALongTextIsAndHowMuchIsNotShown() throws IOException {
        String text = text(report(40));

        assertThat(text)
                .contains("(see ERE-PROT-01)")
                .contains("30 more are on the page of the tracker.")
                .contains("and 30 more.")
                .contains("since the body last met on 10 July 2026");
        assertThat(text(report(0))).contains("Nothing since then.").contains("Later than agreed: none.");
        assertThat(HighlightsSheet.cut(" a \n b ", 9, "R-1")).isEqualTo("a b");
    }

    private static Highlights report(int actions) {
        List<Highlights.Line> lines = new ArrayList<>();
        List<Highlights.Next> next = new ArrayList<>();
        for (int i = 1; i <= actions; i++) {
            String reference = "ERE-PROT-%02d".formatted(i);
            lines.add(new Highlights.Line(
                    reference,
                    "A <title> that is very long ".repeat(9),
                    "Somebody",
                    ActionState.IN_PROGRESS,
                    Brag.RED,
                    Brag.GREEN,
                    40,
                    TODAY.minusDays(90),
                    TODAY.minusDays(3),
                    2,
                    null,
                    TODAY.minusDays(200),
                    null,
                    new PathToGreen("A step that takes many words ".repeat(20), "The partnership officer", TODAY),
                    "Help of every kind is needed here ".repeat(20)));
            next.add(new Highlights.Next(reference, "A milestone with a long name ".repeat(6), TODAY.plusDays(i)));
            next.add(new Highlights.Next(reference, "Another milestone ".repeat(6), TODAY.plusDays(i)));
        }
        return new Highlights("ERE", "Erewash & “High” Peak", LocalDate.of(2026, 7, 10), true, TODAY, lines, next);
    }

    private static String text(Highlights report) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] pdf(Highlights report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HighlightsSheet(report, SheetLabels.loaded(), new Dates()).made().write(out);
        return out.toByteArray();
    }
}
