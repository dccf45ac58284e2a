package uk.dasv.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.Brought;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** The whole way of a file, over HTTP: uploaded, mapped, checked, taken, and what was left of it mended and brought again. */
@InServer
@RunAsClient
class ImportIT {

    private static final String HEAD = "What,Theme,Responsible,Deadline,RAG\n";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Visitor lead = new Visitor().signInAs("Erewash DSAAG lead");
    private final String mark = "Imported" + Long.toString(BaseEntity.newId(), 36) + MADE.incrementAndGet();

    @Test
    void theRightRowsAreTakenAndTheRestIsGivenBackWithReasonsToBeMended() {
        Brought file = Brought.upload(
                lead,
                "ERE",
                "Our plan,,,,\n\n" + HEAD + row("one", "30/9/2027", "Amber") + row("two", "31/02/2027", "G") + "\""
                        + mark + " =three, quoted\",PREV,Erewash DSAAG leed,1 May 27,Purple\n");

        HttpResponse<String> checked = file.check();

        assertThat(Brought.counts(checked)).isEqualTo("1 row is right, 2 have problems.");
        assertThat(Form.parsed(checked).select(".t-cells tbody tr").eachText())
                .containsExactly(
                        "D5 Due “31/02/2027” is not a date Write it as 3 April 2026 or 3/4/2026",
                        "C6 Owner “Erewash DSAAG leed” is not known to the tracker Perhaps you mean Erewash DSAAG lead",
                        "E6 Rating “Purple” is not a rating Write Green, Amber, Red or Grey, or empty the cell");
        assertThat(found(mark)).as("before the import").isEmpty();

        HttpResponse<String> done = file.bringIn();

        assertThat(Brought.fact(done, "New actions proposed")).isEqualTo("1");
        assertThat(Brought.fact(done, "Not imported")).isEqualTo("2");
        assertThat(found(mark)).containsExactly(mark + " one");
        String rest = file.rest();
        assertThat(rest.lines())
                .hasSize(3)
                .first()
                .isEqualTo("\uFEFFWhat,Theme,Responsible,Deadline,RAG,Problems to mend");
        Brought mended = Brought.upload(
                lead,
                "ERE",
                rest.replace("31/02/2027", "28/02/2027").replace("leed", "lead").replace("Purple", "R"));
        assertThat(Brought.counts(mended.check())).isEqualTo("2 rows are right.");
        mended.bringIn();

        assertThat(found(mark)).containsExactlyInAnyOrder(mark + " one", mark + " two", mark + " =three, quoted");
    }

    @Test
    void theSameFileMakesNothingTwice() {
        String csv = HEAD + row("one", "30/9/2027", "") + row("two", "30/9/2027", "") + row("two", "30/09/27", "");
        Brought.upload(lead, "ERE", csv);
        Brought first = Brought.upload(lead, "ERE", csv);
        first.check();
        HttpResponse<String> done = first.bringIn();
        assertThat(Brought.fact(done, "New actions proposed")).isEqualTo("2");
        assertThat(Brought.fact(done, "Here already")).isEqualTo("1");

        Brought again = Brought.upload(lead, "ERE", csv);
        HttpResponse<String> checked = again.check();

        assertThat(Brought.counts(checked)).isEqualTo("0 rows are right.");
        assertThat(Form.parsed(checked).text()).contains("everything in this file is here already");
        assertThat(found(mark)).hasSize(2);
    }

    @Test
    void twoWhoImportTheSameAtOnceMakeEachRowOnce() {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < 40; i++) {
            csv.append(row("row " + i, "30/9/2027", ""));
        }
        Visitor other = new Visitor().signInAs("Erewash DSAAG lead");
        Brought mine = Brought.upload(lead, "ERE", csv.toString());
        Brought theirs = Brought.upload(other, "ERE", csv.toString());
        assertThat(Brought.counts(mine.check())).isEqualTo("40 rows are right.");
        assertThat(Brought.counts(theirs.check())).isEqualTo("40 rows are right.");

        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(mine::bringIn);
        HttpResponse<String> second = theirs.bringIn();

        assertThat(List.of(
                        Brought.fact(first.join(), "New actions proposed"),
                        Brought.fact(second, "New actions proposed")))
                .containsExactlyInAnyOrder("40", "0");
        assertThat(found(mark)).hasSize(25);
        assertThat(Form.parsed(lead.get("/plans?text=" + mark)).text()).contains("of 40");
    }

    @Test
    void aListThatIsEditedAndBroughtBackChangesOnlyWhatWasChanged() {
        Brought made = Brought.upload(
                lead,
                "ERE",
                HEAD
                        + row("one", "30/9/2027", "")
                        + row("two", "30/9/2027", "")
                        + row("three", "30/9/2027", "")
                        + row("four", "30/9/2027", ""));
        made.check();
        made.bringIn();
        String list = lead.get("/plans/export.csv?text=" + mark).body();
        assertThat(list.lines().findFirst().orElseThrow())
                .endsWith("Mark for bringing this list back (leave as it is)");
        // somebody else changes two of them meanwhile
        edit(mark + " two", mark + " two by somebody");
        edit(mark + " four", mark + " four by somebody");

        Brought unchanged = Brought.upload(lead, "ERE", list);
        assertThat(Form.parsed(unchanged.check()).text()).contains("4 are unchanged");

        Brought edited = Brought.upload(
                lead,
                "ERE",
                list.replace(mark + " one", "=" + mark + " one put better")
                        .replace(mark + " two", mark + " two by me")
                        .replace(mark + " three,Prevention", mark + " three,Protection"));
        HttpResponse<String> checked = edited.check();
        assertThat(Brought.counts(checked)).isEqualTo("1 row is right, 1 has problems, 1 changed meanwhile.");
        assertThat(Form.parsed(checked).select(".t-cells tbody tr").text())
                .contains("The outcome of an action is part of its reference");
        HttpResponse<String> conflicts = edited.checked("CONFLICT");
        assertThat(Form.parsed(conflicts).select(".t-conflict tbody tr").eachText())
                .containsExactly("Action " + mark + " two " + mark + " two by me " + mark + " two by somebody");

        HttpResponse<String> done = edited.bringIn();
        assertThat(Brought.fact(done, "Actions changed")).isEqualTo("1");
        assertThat(found(mark))
                .containsExactlyInAnyOrder(
                        "=" + mark + " one put better",
                        mark + " two by somebody",
                        mark + " three",
                        mark + " four by somebody");
        assertThat(lead.get("/plans/action?ref=" + reference(mark + " one put better"))
                        .body())
                .as("its own history")
                .contains("put better");
        // and what an export made harmless comes back as it was
        String again = lead.get("/plans/export.csv?text=" + mark).body();
        assertThat(again).contains("'=" + mark);
        Brought back = Brought.upload(lead, "ERE", again);
        assertThat(Form.parsed(back.check()).text()).contains("4 are unchanged");
    }

    @Test
    void aSpreadsheetThatIsBroughtBackAsItCameChangesNothing() {
        byte[] list = lead.getCompressed("/plans/export.xlsx?body=ERE").body();

        Brought back = Brought.upload(lead, "ERE", "actions.xlsx", list);

        assertThat(Brought.counts(back.check())).isEqualTo("0 rows are right.");
    }

    @Test
    void whoeverChoosesTheirOwnVersionPutsItInPlaceOfTheOther() {
        Brought made = Brought.upload(lead, "ERE", HEAD + row("one", "30/9/2027", ""));
        made.check();
        made.bringIn();
        String list = lead.get("/plans/export.csv?text=" + mark).body();
        edit(mark + " one", mark + " theirs");
        Brought mine = Brought.upload(lead, "ERE", list.replace(mark + " one", mark + " mine"));
        mine.check();
        HttpResponse<String> conflicts = mine.checked("CONFLICT");
        String row = Form.parsed(conflicts).select("input[type=radio]").attr("name");

        Form choice = Form.on(lead, conflicts, "form").with(row, "TAKE");
        assertThat(Brought.counts(lead.follow(choice.press("keep")))).isEqualTo("1 row is right, 1 changed meanwhile.");
        HttpResponse<String> done = mine.bringIn();

        assertThat(Brought.fact(done, "Actions changed")).isEqualTo("1");
        assertThat(found(mark)).containsExactly(mark + " mine");
    }

    @Test
    void theMappingIsRememberedForTheNextFileWithTheseHeadings() {
        String head = "Abc " + mark + ",Def,Ghi,Jkl\n";
        Brought first = Brought.upload(lead, "ERE", head + mark + " one,PREV,Erewash DSAAG lead,1/5/2027\n");
        Form mapping = first.mapping()
                .with("column-TITLE", "0")
                .with("column-OUTCOME", "1")
                .with("column-OWNER", "2")
                .with("column-DUE", "3");
        assertThat(Brought.counts(first.check(mapping))).isEqualTo("1 row is right.");

        Brought next = Brought.upload(lead, "ERE", head + mark + " two,PREV,Erewash DSAAG lead,1/6/2027\n");

        assertThat(Brought.counts(next.check())).isEqualTo("1 row is right.");
    }

    @Test
    void aColumnThatIsNeededAndNotChosenIsAskedForAtItsField() {
        Brought file = Brought.upload(lead, "ERE", HEAD + row("one", "30/9/2027", ""));

        HttpResponse<String> answer = file.mapping().with("column-DUE", "").press("save");

        assertThat(Form.parsed(answer).select("#column-DUE-error").text()).contains("Choose the column");
    }

    @Test
    void nobodySeesTheImportOfSomebodyElseOrImportsForAnotherBody() {
        Brought file = Brought.upload(lead, "ERE", HEAD + row("one", "30/9/2027", ""));
        file.check();
        Visitor officer = new Visitor().signInAs("Chairs Group chair");
        for (String page : List.of("map?job=", "check?job=", "done?job=", "rest.csv?job=")) {
            assertThat(officer.get("/plans/import/" + page + file.job()).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(Brought.upload(officer, "ERE", HEAD + row("one", "30/9/2027", ""))
                        .uploaded()
                        .statusCode())
                .isIn(403, 404);
        assertThat(new Visitor().signInAs("New starter").get("/plans/import").statusCode())
                .isEqualTo(403);
        assertThat(found(mark)).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithWords() {
        Brought large = Brought.upload(lead, "ERE", "plan.xlsx", new byte[10 * 1024 * 1024 + 1]);

        assertThat(large.refusal()).startsWith("The file is larger than 10 MB");
    }

    @Test
    void theTemplateCanBeFilledInAndIsUnderstoodAtOnce() {
        assertThat(lead.get("/plans/import/template.xlsx").statusCode()).isEqualTo(200);
        byte[] template = lead.getCompressed("/plans/import/template.xlsx").body();

        Brought empty = Brought.upload(lead, "ERE", "template.xlsx", template);

        assertThat(Form.parsed(empty.check()).text()).contains("no rows below its headings");
    }

    private String row(String title, String due, String rating) {
        return mark + " " + title + ",Prevention,Erewash DSAAG lead," + due + "," + rating + "\n";
    }

    /** The titles of the first page of actions with these words. */
    private List<String> found(String words) {
        return Form.parsed(lead.get("/plans?text=" + words)).select("td.t-words > span").stream()
                .map(cell -> cell.selectFirst("span > span:not(.ui-column-title)") == null
                        ? cell.text()
                        : cell.ownText().strip())
                .toList();
    }

    private String reference(String title) {
        return Form.parsed(lead.get("/plans?text=" + mark)).select("tbody tr").stream()
                .filter(row -> row.text().contains(title))
                .map(row -> row.select("a[href*=ref=]").text())
                .findFirst()
                .orElseThrow();
    }

    private void edit(String title, String better) {
        HttpResponse<String> page = lead.get("/plans/edit?ref=" + reference(title));
        assertThat(Form.on(lead, page, "form")
                        .with("title", better)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
    }
}
