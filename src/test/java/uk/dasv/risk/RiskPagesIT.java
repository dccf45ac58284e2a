package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.CsvList;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** The register, the heat map and the pages of a risk, over HTTP on the sample data of both databases. */
@InServer
@RunAsClient
class RiskPagesIT {

    private static final String BOARD = "Governance Board chair";
    private static final String CHAIRS = "Chairs Group chair";
    private static final String LEAD = "Erewash DSAAG lead";
    private static final String OFFICER = "Erewash partnership officer";
    private static final String ADMIN = "Administrator";
    private static final String SCRUTINY = "Scrutiny reader";

    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    @Test
    void theRegisterShowsNotScoredFirstAndThenTheFurthestAboveTolerance() {
        CsvList register = CsvList.of(as(BOARD).get("/risks/export.csv").body());
        List<Integer> gaps = register.column("Above tolerance by").stream()
                .map(gap -> gap.isEmpty() ? null : Integer.valueOf(gap))
                .toList();

        assertThat(gaps).contains((Integer) null);
        assertThat(gaps).isSortedAccordingTo(Comparator.nullsFirst(Comparator.<Integer>reverseOrder()));
        assertThat(register.column("Band")).startsWith("Not scored");
        assertThat(register.column("Trend")).as("trends since the last meeting").contains("Up", "Down", "Unchanged");
    }

    @Test
    void aFileOfTheRegisterSaysOfEachRiskWhatItsPageSays() {
        Document page = page(BOARD, "/risks/risk?ref=R-PREV-01");
        Map<String, String> risk = CsvList.of(
                        as(BOARD).get("/risks/export.csv?text=R-PREV-01").body())
                .row("Reference", "R-PREV-01");

        assertThat(risk.get("Risk")).isEqualTo(page.select("h1").text());
        for (String text : List.of("Cause", "Event", "Consequence")) {
            assertThat(page.select(".t-chain").text()).as(text).contains(risk.get(text));
        }
        assertThat(page.select(".t-scores").text())
                .contains(
                        risk.get("Why this current score"),
                        "Likelihood " + risk.get("Current likelihood") + " × impact " + risk.get("Current impact"));
        assertThat(page.select(".t-facts").text()).contains(risk.get("Outcome"), risk.get("Owner"), risk.get("Kind"));
    }

    @Test
    void aRiskOnItsOwnSheetIsForWhoeverMaySeeTheRisk() {
        assertThat(as(LEAD).get("/risks/risk.pdf?ref=ERE-RISK-01").statusCode()).isEqualTo(200);
        assertThat(as(BOARD).get("/risks/risk.pdf?ref=ERE-RISK-01").statusCode())
                .isEqualTo(200);
        for (String ref : List.of("R-PREV-02", "NONSENSE", "")) {
            assertThat(as(LEAD).get("/risks/risk.pdf?ref=" + ref).statusCode())
                    .as(ref)
                    .isEqualTo(404);
        }
        // the officer sits on no body but the one
        assertThat(as(OFFICER).get("/risks/risk.pdf?ref=ERE-RISK-01").statusCode())
                .isEqualTo(200);
        for (String ref : List.of("BOL-RISK-01", "HP-RISK-01", "CG-RISK-01")) {
            assertThat(as(OFFICER).get("/risks/risk.pdf?ref=" + ref).statusCode())
                    .as(ref)
                    .isEqualTo(404);
        }
        assertThat(as(LEAD).get("/risks/risk.pdf?ref=ERE-RISK-01&asAt=1999-01-01")
                        .statusCode())
                .as("before there was one")
                .isEqualTo(404);
        assertThat(as(LEAD).get("/risks/sheets.pdf?text=R-PREV-02").statusCode())
                .as("a list without a risk")
                .isEqualTo(200);
    }

    @Test
    void aFileOfAPastDayHoldsWhatStoodThen() {
        CsvList then =
                CsvList.of(as(BOARD).get("/risks/export.csv?asAt=2026-06-01").body());
        Document page = page(BOARD, "/risks?asAt=2026-06-01");

        assertThat(then.column("Reference"))
                .containsAll(page.select("tbody tr a[href^=/risks/risk?]").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURRENT", "INHERENT", "TARGET"})
    void eachNumberOfTheHeatMapLeadsToAsManyRisks(String level) {
        Document map = page(BOARD, "/risks/heat-map?level=" + level);
        Elements cells = map.select("table.t-grid a[href^=/risks?]");
        cells.addAll(map.select("p a[href*=band=NONE]"));

        assertThat(cells).hasSizeGreaterThan(2);
        for (Element cell : cells) {
            long risks = Long.parseLong(cell.ownText().replaceAll("\\D.*", ""));
            Document list = page(BOARD, cell.attr("href"));
            assertThat(list.select("tbody tr a[href^=/risks/risk?]"))
                    .as(cell.attr("href"))
                    .hasSize((int) Math.min(risks, 25));
        }
    }

    @Test
    void anAcceptanceAboveToleranceIsShownUntilTheScoreRises() {
        String ref = openRisk(BOARD);
        assess(ref, "4", "4");
        HttpResponse<String> reviewed = review(ref)
                .with("decision", "ACCEPT")
                .with("acceptedUntil", "1")
                .with("acceptedUntil-month", "6")
                .with("acceptedUntil-year", "2090")
                .press("save");
        assertThat(reviewed.statusCode()).as(errors(reviewed)).isEqualTo(302);
        Document accepted = page(BOARD, "/risks/risk?ref=" + ref);
        assertThat(fact(accepted, "Accepted")).contains("until 1 June 2090");
        assertThat(accepted.select(".t-history").text())
                .as("the audit tells the state and the next review, too")
                .contains("Monitoring");

        assess(ref, "4", "5");
        assertThat(fact(page(BOARD, "/risks/risk?ref=" + ref), "Accepted")).isEmpty();
    }

    @Test
    void aClosedRiskHasNoFormsAndAnOpenOneIsDecidedNoMore() {
        String ref = openRisk(BOARD);
        assertThat(status(BOARD, "/risks/decide?ref=" + ref)).isEqualTo(404);
        assertThat(review(ref).with("decision", "CLOSE").press("save").statusCode())
                .isEqualTo(302);
        for (String form : List.of("review", "assess", "edit", "decide", "move", "treat")) {
            assertThat(status(BOARD, "/risks/" + form + "?ref=" + ref)).as(form).isEqualTo(404);
        }
        assertThat(page(BOARD, "/risks/risk?ref=" + ref).select(".govuk-button-group a"))
                .isEmpty();
    }

    @Test
    void aProposalIsNeitherScoredNorReviewedByItsAddress() {
        String ref = proposed(BOARD);
        assertThat(status(BOARD, "/risks/review?ref=" + ref)).isEqualTo(404);
        assertThat(status(BOARD, "/risks/assess?ref=" + ref)).isEqualTo(404);
        assertThat(status(BOARD, "/risks/edit?ref=" + ref)).isEqualTo(200);
    }

    @Test
    void eachBodyIsOfferedOnlyTheDecisionsThatMeanSomethingForIt() {
        String ofBoard = openRisk(BOARD);
        String ofLead = openRisk(LEAD);

        assertThat(decisions(BOARD, ofBoard)).containsExactly("ACCEPT", "TREAT_FURTHER", "DE_ESCALATE", "CLOSE");
        assertThat(decisions(CHAIRS, ofLead)).containsExactly("ACCEPT", "TREAT_FURTHER", "ESCALATE", "CLOSE");
        assertThat(decisions(LEAD, ofLead)).containsExactly("ACCEPT", "TREAT_FURTHER", "ESCALATE", "CLOSE");
        assertThat(page(LEAD, "/risks/review?ref=" + ofLead).text())
                .contains("Chairs Group oversees and reviews it from now on. It stays on its register");
    }

    @Test
    void aRiskIsEscalatedWhereThereIsABodyAboveAndOnlyOnceAtATime() {
        String ofBoard = openRisk(BOARD);
        assertThat(page(BOARD, "/risks/risk?ref=" + ofBoard).select("a[href^=/escalations/raise]"))
                .isEmpty();

        String ref = openRisk(LEAD);
        String raise = page(LEAD, "/risks/risk?ref=" + ref)
                .select("a[href^=/escalations/raise]")
                .attr("href");
        Form form = Form.on(as(LEAD), as(LEAD).get(raise), "form");
        form.fields().stream()
                .filter(f -> f.kind() == Form.Kind.TEXT && !f.name().equals("urgentReason"))
                .forEach(f -> form.with(f.name(), "Words of a test"));
        HttpResponse<String> raised = form.with("asksFor", "DECISION").press("save");
        assertThat(raised.statusCode()).as(errors(raised)).isEqualTo(302);

        Document risk = page(LEAD, "/risks/risk?ref=" + ref);
        assertThat(risk.select("a[href^=/escalations/raise]")).isEmpty();
        assertThat(risk.select("a[href^=/escalations/escalation?]")).hasSize(1);
    }

    @Test
    void whoMayNotSeeAnActionReadsOnlyThatABodyHasOne() {
        Document board = page(BOARD, "/risks/risk?ref=R-PREV-01");
        Document scrutiny = page(SCRUTINY, "/risks/risk?ref=R-PREV-01");
        Elements seen = board.select("tr a[href^=/plans/action?]");
        assertThat(seen).isNotEmpty();

        assertThat(scrutiny.select("a[href^=/plans/action?]")).isEmpty();
        for (Element link : seen) {
            String title = link.parent().ownText().strip();
            assertThat(title).isNotEmpty();
            assertThat(scrutiny.text())
                    .contains(link.text() + ", an action of ")
                    .doesNotContain(title);
        }
    }

    @Test
    void anAdministratorMovesARiskAndNeitherEditsNorTreatsIt() {
        String ref = openRisk(BOARD);
        Document risk = page(ADMIN, "/risks/risk?ref=" + ref);
        assertThat(risk.select(".govuk-button-group a").eachText()).containsExactly("Move to another outcome");
        assertThat(status(ADMIN, "/risks/edit?ref=" + ref)).isEqualTo(404);
        assertThat(status(ADMIN, "/risks/treat?ref=" + ref)).isEqualTo(404);

        Form form = Form.on(as(ADMIN), as(ADMIN).get("/risks/move?ref=" + ref), "form");
        String before = fact(risk, "Outcome");
        HttpResponse<String> moved = form.with(
                        "outcome", form.fields().get(0).choices().get(0))
                .with("reason", "It is about something else")
                .press("save");
        assertThat(moved.statusCode()).as(errors(moved)).isEqualTo(302);
        Document after = page(ADMIN, "/risks/risk?ref=" + ref);
        assertThat(fact(after, "Outcome")).isNotEqualTo(before);
        assertThat(after.select(".t-history").text())
                .contains("Moved", before, fact(after, "Outcome"), "It is about something else");
    }

    @Test
    void aTreatmentIsLinkedAndUnlinkedAndBothPagesRememberIt() {
        String ref = openRisk(BOARD);
        String find = "/risks/treat?ref=" + ref + "&words=";
        assertThat(page(BOARD, find + "a").select("#words-error").text()).contains("Enter at least 2 characters");
        assertThat(page(BOARD, find + "no-such-action-anywhere").text()).contains("No action is found");

        Form form = Form.on(as(BOARD), as(BOARD).get(find + "ere-prev-01"), "form");
        assertThat(form.value("action")).as("the only one is chosen").isEqualTo("ERE-PREV-01");
        assertThat(form.press("save").statusCode()).isEqualTo(302);
        assertThat(page(BOARD, "/risks/risk?ref=" + ref).select("tr a[href=/plans/action?ref=ERE-PREV-01]"))
                .hasSize(1);
        assertThat(page(BOARD, "/plans/action?ref=ERE-PREV-01").text()).contains(ref);

        String unlink = "/risks/untreat?ref=" + ref + "&action=ERE-PREV-01";
        HttpResponse<String> without =
                Form.on(as(BOARD), as(BOARD).get(unlink), "form").press("save");
        assertThat(errors(without)).contains("Say why it no longer treats the risk");
        assertThat(Form.on(as(BOARD), without, "form")
                        .with("reason", "It is about another risk")
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        assertThat(status(BOARD, unlink)).isEqualTo(404);
        for (String thing : List.of("/risks/risk?ref=" + ref, "/plans/action?ref=ERE-PREV-01")) {
            assertThat(page(BOARD, thing).select(".t-history").text())
                    .as(thing)
                    .contains("Linked", "Unlinked", "It is about another risk");
        }
    }

    private static List<String> decisions(String who, String ref) {
        return Form.on(as(who), as(who).get("/risks/review?ref=" + ref), "form").fields().stream()
                .filter(f -> f.name().equals("decision"))
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private static Form review(String ref) {
        LocalDate next = LocalDate.now(ClockProducer.LONDON).plusDays(1);
        return Form.on(as(BOARD), as(BOARD).get("/risks/review?ref=" + ref), "form")
                .with("rationale", "As seen")
                .with("nextReviewOn", "" + next.getDayOfMonth())
                .with("nextReviewOn-month", "" + next.getMonthValue())
                .with("nextReviewOn-year", "" + next.getYear());
    }

    private static void assess(String ref, String likelihood, String impact) {
        HttpResponse<String> scored = Form.on(as(BOARD), as(BOARD).get("/risks/assess?ref=" + ref), "form")
                .with("likelihood", likelihood)
                .with("impact", impact)
                .with("rationale", "Counted")
                .press("save");
        assertThat(scored.statusCode()).as(errors(scored)).isEqualTo(302);
    }

    private static String proposed(String who) {
        Form form = Form.on(as(who), as(who).get("/risks/new"), "form");
        for (String choice : List.of("body", "kind", "outcome")) {
            Form.Field field = form.fields().stream()
                    .filter(f -> f.name().equals(choice))
                    .findFirst()
                    .orElseThrow();
            form.with(choice, field.choices().get(0));
        }
        HttpResponse<String> sent =
                form.with("title", "A risk of a test " + System.nanoTime()).press("save");
        assertThat(sent.statusCode()).as(errors(sent)).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*ref=", "");
    }

    private static String openRisk(String who) {
        String ref = proposed(who);
        Form decide = Form.on(as(who), as(who).get("/risks/decide?ref=" + ref), "form");
        assertThat(decide.with("decision", "OPEN").press("save").statusCode()).isEqualTo(302);
        return ref;
    }

    /** What the page says at that label; empty where it says nothing. */
    private static String fact(Document page, String label) {
        return page.select("dt").stream()
                .filter(dt -> dt.text().equals(label))
                .map(dt -> dt.nextElementSibling().text())
                .findFirst()
                .orElse("");
    }

    private static String errors(HttpResponse<String> answer) {
        return Form.parsed(answer).select(".govuk-error-summary").text();
    }

    private static int status(String who, String path) {
        return as(who).get(path).statusCode();
    }

    private static Document page(String who, String path) {
        HttpResponse<String> answer = as(who).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Form.parsed(answer);
    }

    private static Visitor as(String who) {
        return SIGNED_IN.computeIfAbsent(who, n -> new Visitor().signInAs(n));
    }
}
