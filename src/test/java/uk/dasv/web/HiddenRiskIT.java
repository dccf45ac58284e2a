package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** A risk on the register of one DSAAG appears nowhere for a member of another, in no list, count or file. */
@InServer
@RunAsClient
class HiddenRiskIT {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String PASSWORD = "three random words of a neighbour";

    /** Where risks are listed, counted or told of; {@code %s} stands for words of the title, which a page may repeat. */
    private static final List<String> PAGES = List.of(
            "/",
            "/risks",
            "/risks?text=%s",
            "/risks?exception=ANY",
            "/risks?exception=ANY&text=%s",
            "/risks?health=NO_OWNER",
            "/risks/heat-map",
            "/risks/heat-map?level=INHERENT",
            "/risks/profile",
            "/risks/profile?body=ERE",
            "/risks/changes?from=2026-01-01",
            "/risks/health",
            "/risks/exceptions",
            "/risks/exceptions?body=ERE",
            "/risks/exceptions?rule=RISK_OUTSIDE_TOLERANCE",
            "/risks/appetite",
            "/risks/filter",
            "/search?q=%s");

    private Visitor neighbour;

    @BeforeEach
    void aMemberOfAnotherDsaag() {
        Visitor admin = Someone.called("Administrator");
        String email = FormPages.person();
        assertThat(Form.on(admin, admin.get("/admin/memberships?person=" + email), "form")
                        .with("body", "HP")
                        .with("role", "MEMBER")
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> made = Form.on(admin, admin.get("/admin/person?present=" + email), "form")
                .press("link");
        String link = Form.parsed(made)
                .selectXpath("//*[contains(text(), '/set-password?token=')]")
                .text()
                .replaceFirst(".*(?=/set-password)", "");
        neighbour = new Visitor();
        assertThat(Form.on(neighbour, neighbour.get(link), "choose")
                        .with("password", PASSWORD)
                        .with("again", PASSWORD)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        neighbour = new Visitor();
        assertThat(Form.on(neighbour, neighbour.get("/sign-in"), "sign-in")
                        .with("email", email)
                        .with("password", PASSWORD)
                        .press("enter")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void itsNeighboursReadNothingOfItAnywhere() throws IOException {
        String mark = FormPage.unique();
        Map<String, String> before = told(neighbour, mark);
        Visitor lead = Someone.called(LEAD);
        String ref = FormPages.openRisk(LEAD);
        String title = retitled(lead, ref, "Hidden " + mark + " from neighbours");
        score(lead, ref);

        Map<String, String> after = told(neighbour, mark);
        assertThat(after).as("no count, row or word is another than before").isEqualTo(before);
        after.forEach((page, text) -> assertThat(text).as(page).doesNotContain(ref, title));

        Map<String, String> ours = told(lead, mark);
        // whole lists may have many pages by now
        for (String page : List.of(
                "/risks?text=%s",
                "/risks?exception=ANY&text=%s", "/risks/exceptions?rule=RISK_OUTSIDE_TOLERANCE", "/search?q=%s")) {
            assertThat(ours.get(page))
                    .as("whoever may see it finds it on %s", page)
                    .contains(title);
        }
        files(lead, ref, title);
        pagesOfIt(ref, title);
    }

    private void files(Visitor lead, String ref, String title) throws IOException {
        for (String query : List.of("", "?exception=ANY", "?body=ERE&health=NO_OWNER")) {
            for (String kind : List.of("csv", "xlsx", "pdf")) {
                String path = "/risks/export." + kind + query;
                assertThat(file(neighbour, path)).as(path).doesNotContain(ref, title);
            }
        }
        for (String kind : List.of("csv", "xlsx", "pdf")) {
            assertThat(file(lead, "/risks/export." + kind + "?text=" + ref))
                    .as(kind)
                    .contains(ref);
        }
    }

    private void pagesOfIt(String ref, String title) {
        for (String page : List.of(
                "risk",
                "assess",
                "review",
                "edit",
                "decide",
                "move",
                "treat",
                "materialise",
                "control",
                "relate",
                "plans")) {
            HttpResponse<String> answer = neighbour.get("/risks/" + page + "?ref=" + ref);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).as(page).doesNotContain(title);
        }
        HttpResponse<String> asAt = neighbour.get("/risks/risk?ref=" + ref + "&asAt=2026-11-01");
        assertThat(asAt.statusCode()).isEqualTo(404);
        for (String audit : List.of("/audit", "/audit?kind=RISK&ref=" + ref, "/audit?event=ASSESSED")) {
            HttpResponse<String> answer = neighbour.get(audit);
            assertThat(answer.statusCode()).as(audit).isIn(403, 404);
            assertThat(answer.body()).as(audit).doesNotContain(title);
        }
        assertThat(Someone.called("Administrator")
                        .get("/audit?kind=RISK&ref=" + ref)
                        .body())
                .as("who may read the audit")
                .contains(ref);
    }

    /** What each page says in its main part. */
    private static Map<String, String> told(Visitor visitor, String mark) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page.formatted("Hidden+" + mark));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            Document document = Form.parsed(answer);
            document.select("input[type=hidden], script").remove();
            told.put(page, document.selectFirst("main").text());
        }
        return told;
    }

    private static String retitled(Visitor lead, String ref, String title) {
        HttpResponse<String> saved = Form.on(lead, lead.get("/risks/edit?ref=" + ref), "form")
                .with("title", title)
                .press("save");
        assertThat(saved.statusCode())
                .as(Form.parsed(saved).select(".govuk-error-summary").text())
                .isEqualTo(302);
        return title;
    }

    private static void score(Visitor lead, String ref) {
        for (String level : List.of("INHERENT", "CURRENT")) {
            assertThat(Form.on(lead, lead.get("/risks/assess?ref=" + ref), "form")
                            .with("level", level)
                            .with("likelihood", "5")
                            .with("impact", "5")
                            .with("rationale", "Counted")
                            .press("save")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private static String file(Visitor visitor, String path) throws IOException {
        byte[] bytes = bytes(visitor, path);
        if (path.contains(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (path.contains(".csv")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> text.append(cell == null ? "" : cell.getRawValue())
                                .append('\n')));
            }
            return text.toString();
        }
    }

    private static byte[] bytes(Visitor visitor, String path) throws IOException {
        try (InputStream body = visitor.open(path).body()) {
            return body.readAllBytes();
        }
    }
}
