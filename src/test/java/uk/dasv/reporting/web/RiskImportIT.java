package uk.dasv.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.Brought;
import uk.dasv.testing.CsvList;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Risks come in and go out over HTTP: from a file of somebody's own, and from the register's own download. */
@InServer
@RunAsClient
class RiskImportIT {

    private static final String HEAD = "Risk,Theme,Risk owner,Cause,Likelihood,Impact,Rationale\n";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Visitor lead = new Visitor().signInAs("Erewash DSAAG lead");
    private final String mark = "Risky" + Long.toString(BaseEntity.newId(), 36) + MADE.incrementAndGet();

    @Test
    void theRightRowsBecomeOpenRisksWithTheirScoresAndTheRestIsGivenBackWithReasons() {
        Brought file = Brought.risks(
                lead,
                "ERE",
                HEAD
                        + row("one", "4 - Likely", "3", "Seen twice")
                        + row("two", "", "", "")
                        + row("three", "6", "2", "")
                        + row("four", "2", "", "Half a score"));

        HttpResponse<String> checked = file.check();

        assertThat(Brought.counts(checked)).isEqualTo("2 rows are right, 2 have problems.");
        assertThat(Form.parsed(checked).select(".t-cells tbody tr").eachText())
                .containsExactly(
                        "E4 Current likelihood “6” is not a level of the matrix Write a number from 1 to 5",
                        "G4 Why this current score The score has no reason Say why you give this score",
                        "F5 Current impact A score needs likelihood and impact Fill in a number from 1 to 5, or empty the"
                                + " whole score");
        HttpResponse<String> done = file.bringIn();
        assertThat(Brought.fact(done, "New risks")).isEqualTo("2");
        assertThat(Brought.fact(done, "Not imported")).isEqualTo("2");

        CsvList register = register();
        assertThat(register.column("Risk")).containsExactlyInAnyOrder(mark + " one", mark + " two");
        assertThat(register.row("Risk", mark + " one"))
                .containsEntry("State", "Assessed")
                .containsEntry("Current score", "12")
                .containsEntry("Why this current score", "Seen twice")
                .containsEntry("Owner", "Erewash DSAAG lead")
                .containsEntry("Cause", "Because of " + mark)
                .containsEntry("Register of", "Erewash DSAAG");
        assertThat(register.row("Risk", mark + " two")).containsEntry("State", "Open, not scored yet");
        String page = lead.get(
                        "/risks/risk?ref=" + register.row("Risk", mark + " two").get("Reference"))
                .body();
        assertThat(page).contains("Open, not scored yet").contains("Imported from a spreadsheet");
        assertThat(file.rest()).contains("Problems to mend").contains("The score has no reason");
    }

    @Test
    void theSameFileMakesNothingTwice() {
        String csv = HEAD + row("one", "4", "3", "Seen") + row("two", "", "", "") + row("two", "", "", "");
        Brought first = Brought.risks(lead, "ERE", csv);
        first.check();
        HttpResponse<String> done = first.bringIn();
        assertThat(Brought.fact(done, "New risks")).isEqualTo("2");
        assertThat(Brought.fact(done, "Here already")).isEqualTo("1");

        HttpResponse<String> again = Brought.risks(lead, "ERE", csv).check();

        assertThat(Brought.counts(again)).isEqualTo("0 rows are right.");
        assertThat(register().column("Risk")).hasSize(2);
    }

    @Test
    void aRegisterThatIsEditedAndBroughtBackChangesAndScoresOnlyWhatWasChanged() {
        made("one", "two", "three", "four");
        Brought unscored = Brought.risks(lead, "ERE", HEAD + row("five", "", "", ""));
        unscored.check();
        unscored.bringIn();
        CsvList list = register();
        change(mark + " two", "cause", "Somebody says why");
        change(mark + " four", "cause", "Somebody says why");
        Brought unchanged = Brought.risks(lead, "ERE", list.csv());
        assertThat(Form.parsed(unchanged.check()).text()).contains("5 are unchanged");

        list.row("Risk", mark + " one").put("Current likelihood", "2");
        list.row("Risk", mark + " one").put("Why this current score", "Fewer than feared");
        list.row("Risk", mark + " two").put("Cause", "I say why");
        list.row("Risk", mark + " three").put("Outcome", "Protection");
        Brought edited = Brought.risks(lead, "ERE", list.csv());
        HttpResponse<String> checked = edited.check();
        assertThat(Brought.counts(checked)).isEqualTo("0 rows are right, 2 have problems, 1 changed meanwhile.");
        assertThat(Form.parsed(checked).select(".t-cells tbody tr").text())
                .contains("A risk is not moved to another outcome by an import")
                .contains("goes down though no control is new or better");
        assertThat(Form.parsed(edited.checked("CONFLICT"))
                        .select(".t-conflict tbody tr")
                        .eachText())
                .containsExactly("Cause Because of " + mark + " I say why Somebody says why");

        list.row("Risk", mark + " one").put("Why lower", "Counted anew");
        Brought mended = Brought.risks(lead, "ERE", list.csv());
        mended.check();
        HttpResponse<String> conflicts = mended.checked("CONFLICT");
        String choice = Form.parsed(conflicts).select("input[type=radio]").attr("name");
        lead.follow(Form.on(lead, conflicts, "form").with(choice, "TAKE").press("keep"));
        assertThat(Brought.fact(mended.bringIn(), "Risks changed")).isEqualTo("2");

        CsvList after = register();
        assertThat(after.row("Risk", mark + " one"))
                .containsEntry("Current score", "6")
                .containsEntry("Why this current score", "Fewer than feared")
                .containsEntry("Why lower", "Counted anew");
        assertThat(after.row("Risk", mark + " two")).containsEntry("Cause", "I say why");
        assertThat(after.row("Risk", mark + " three")).containsEntry("Outcome", "Prevention");
        assertThat(Form.parsed(Brought.risks(lead, "ERE", after.csv()).check()).text())
                .contains("5 are unchanged");
    }

    @Test
    void whatNeedNotBeSaidIsTakenBackByAnEmptyCell() {
        made("one");
        CsvList list = register();
        list.row("Risk", mark + " one").put("Cause", "");
        list.row("Risk", mark + " one").put("Owner", "");
        list.row("Risk", mark + " one").put("Proximity", "Within a year");
        Brought edited = Brought.risks(lead, "ERE", list.csv());
        edited.check();
        edited.bringIn();

        assertThat(register().row("Risk", mark + " one"))
                .containsEntry("Cause", "")
                .containsEntry("Owner", "")
                .containsEntry("Proximity", "Within a year");
    }

    @Test
    void aSpreadsheetThatIsBroughtBackAsItCameChangesNothing() {
        byte[] list = lead.getCompressed("/risks/export.xlsx?body=ERE").body();

        assertThat(Brought.counts(Brought.risks(lead, "ERE", "risks.xlsx", list).check()))
                .isEqualTo("0 rows are right.");
    }

    @Test
    void nobodySeesTheImportOfSomebodyElseOrImportsForAnotherBodyOrMixesTheTwoKinds() {
        Brought file = Brought.risks(lead, "ERE", HEAD + row("one", "", "", ""));
        file.check();
        Visitor chair = new Visitor().signInAs("Chairs Group chair");
        for (String page : List.of("map?job=", "check?job=", "done?job=", "rest.csv?job=")) {
            assertThat(chair.get("/risks/import/" + page + file.job()).statusCode())
                    .as(page)
                    .isEqualTo(404);
            assertThat(lead.get("/plans/import/" + page + file.job()).statusCode())
                    .as("of action plans: " + page)
                    .isEqualTo(404);
        }
        assertThat(Brought.risks(chair, "ERE", HEAD + row("one", "", "", ""))
                        .uploaded()
                        .statusCode())
                .isIn(403, 404);
        assertThat(new Visitor().signInAs("New starter").get("/risks/import").statusCode())
                .isEqualTo(403);
        assertThat(register().column("Risk")).isEmpty();
    }

    /** A row writes a risk, its scoring and what the audit says of the three steps, and asks the database nothing for itself. */
    @Test
    void aRowOfAFileWritesWhatItMakesAndAsksNothing() {
        long few = statements("few", 10);
        long many = statements("many", 200);

        assertThat(many - few).isBetween(5L * 190, 5L * 190 + 5);
    }

    private long statements(String word, int rows) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < rows; i++) {
            csv.append(row(word + " " + i, "4", "3", "Seen"));
        }
        Brought file = Brought.risks(lead, "ERE", csv.toString());
        file.check();
        Visitor.Counted brought = lead.countOf(Form.on(lead, file.checked(""), "form"), "save");
        assertThat(brought.answer().statusCode()).isEqualTo(302);
        return brought.statements();
    }

    @Test
    void theTemplateIsUnderstoodAtOnce() {
        byte[] template = lead.getCompressed("/risks/import/template.xlsx").body();

        assertThat(Form.parsed(Brought.risks(lead, "ERE", "template.xlsx", template)
                                .check())
                        .text())
                .contains("no rows below its headings");
    }

    private void made(String... titles) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (String title : titles) {
            csv.append(row(title, "4", "3", "Seen"));
        }
        Brought file = Brought.risks(lead, "ERE", csv.toString());
        file.check();
        file.bringIn();
    }

    private String row(String title, String likelihood, String impact, String reason) {
        return mark + " " + title + ",Prevention,Erewash DSAAG lead,Because of " + mark + "," + likelihood + ","
                + impact + "," + reason + "\n";
    }

    /** The risks of this test as the register's file has them. */
    private CsvList register() {
        return CsvList.of(lead.get("/risks/export.csv?text=" + mark).body());
    }

    private void change(String title, String field, String words) {
        String reference = register().row("Risk", title).get("Reference");
        HttpResponse<String> page = lead.get("/risks/edit?ref=" + reference);
        assertThat(Form.on(lead, page, "form").with(field, words).press("save").statusCode())
                .isEqualTo(302);
    }
}
