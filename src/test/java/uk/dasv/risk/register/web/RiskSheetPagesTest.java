package uk.dasv.risk.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.RiskLine;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.Trend;
import uk.dasv.risk.register.file.RiskEntry;
import uk.dasv.risk.register.file.RiskSheet;
import uk.dasv.risk.register.file.ScoreReasons;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.web.Dates;
import uk.dasv.web.SheetLabels;

/** Each risk on a sheet of its own, accessible, with all that a body reads before it decides. */
class RiskSheetPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void isAnAccessiblePdfWithAPageForEachRisk(int risks) throws Exception {
        byte[] pdf = pdf(IntStream.rangeClosed(1, risks)
                .mapToObj(i -> sheet("ERE-RISK-0" + i, "Words of the <risk> & more. ".repeat(6)))
                .toList());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(Math.max(1, risks));
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
    void saysEverythingThatABodyReadsBeforeItDecides() throws IOException {
        assertThat(text(List.of(sheet("ERE-RISK-01", "Funding ends"))))
                .contains("ERE-RISK-01 Shelters close")
                .contains(
                        "Threat on the register of Erewash, overseen by Chairs. Outcome: Prevention. Owner: nobody yet.")
                .contains("Category: Financial. Response: Treat. Proximity: Within a year.")
                .contains("Because of: Funding ends", "This could happen: not written yet")
                .contains("12 High", "4 × 3", "Two have closed")
                .contains("Tolerated up to 6. Above it by 6 since 1 March 2026. Accepted at 12 until 1 December 2026.")
                .contains("Lower with no new or better control: Counted anew")
                .contains("A rota", "Partly effective", "Internal audit", "Not checked yet")
                .contains("ERE-PREV-01", "Amber", "HP-PREV-02", "An action of High Peak")
                .contains("Chairs on 2 July 2026: Treat it further. Not enough yet")
                .contains("Next review: 19 July 2026, due.")
                .contains("Not scored", "Trend since Erewash last met: Up.");
    }

    @Test
    void aTextThatIsLongerThanAPageGoesOnOverleafAndTheNextRiskBeginsItsOwn() throws IOException {
        byte[] pdf = pdf(List.of(sheet("ERE-RISK-01", "Very long words. ".repeat(600)), sheet("ERE-RISK-02", "Short")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(last.getText(document))
                    .contains("ERE-RISK-02 Shelters close")
                    .doesNotContain("Very long");
        }
    }

    private static RiskSheet sheet(String reference, String cause) {
        RiskLine line = new RiskLine(
                1,
                reference,
                "Shelters close",
                2,
                "Erewash",
                "Chairs",
                "Prevention",
                null,
                RiskCategory.FINANCIAL,
                RiskState.TREATING,
                TODAY.minusYears(1),
                null,
                null,
                4,
                3,
                Band.HIGH,
                TODAY.minusDays(20),
                2,
                2,
                6,
                LocalDate.of(2026, 3, 1),
                12,
                LocalDate.of(2026, 12, 1),
                TODAY.minusDays(1),
                Instant.EPOCH,
                Instant.EPOCH);
        return new RiskSheet(
                new RiskEntry(
                        new RiskRow(line, Trend.UP, 8, 0, 2, 1),
                        new RiskEntry.Texts(
                                cause,
                                null,
                                "Families stay",
                                RiskKind.THREAT,
                                RiskResponse.TREAT,
                                Proximity.TWELVE_MONTHS),
                        Map.of(ScoreLevel.CURRENT, new ScoreReasons.Reason("Two have closed", "Counted anew"))),
                List.of(
                        new RiskSheet.Scoring(
                                ScoreLevel.CURRENT, 4, 3, 12, Band.HIGH, "Two have closed", TODAY.minusDays(20)),
                        new RiskSheet.Scoring(
                                ScoreLevel.TARGET, 2, 2, 4, Band.MODERATE, "With cover", TODAY.minusDays(20))),
                List.of(
                        new RiskSheet.Control(
                                "A rota", Effectiveness.PARTLY_EFFECTIVE, TODAY.minusDays(3), "Internal audit"),
                        new RiskSheet.Control("A fund", null, null, null)),
                List.of(
                        new RiskSheet.Treatment(
                                "ERE-PREV-01",
                                "Erewash",
                                "Find cover",
                                ActionState.IN_PROGRESS,
                                Brag.AMBER,
                                TODAY.plusDays(9)),
                        new RiskSheet.Treatment("HP-PREV-02", "High Peak", null, null, null, null)),
                new RiskSheet.Review(
                        LocalDate.of(2026, 7, 2), "Chairs", ReviewDecision.TREAT_FURTHER, "Not enough yet", null),
                List.of(TODAY.minusDays(90), TODAY.minusDays(10)));
    }

    private static byte[] pdf(List<RiskSheet> risks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RiskSheetPages(SheetLabels.loaded(), new Dates(), TODAY)
                .made("Risk register", "As the tracker showed it on 20 July 2026.", risks)
                .write(out);
        return out.toByteArray();
    }

    private static String text(List<RiskSheet> risks) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(risks))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
