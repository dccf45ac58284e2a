package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Ledger;
import uk.dasv.testing.Visitor;

/** The page on which somebody updates all their actions, as any browser sends it. */
@InServer
@RunAsClient
class MyUpdatesIT {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String PAGE = "/plans/updates";
    private static final int SOON = 20;

    private final Visitor lead = Someone.called(LEAD);
    private final String words = "Said " + FormPage.unique();

    @Test
    void oneThatIsRefusedStaysWithWhatWasTypedAndTheOthersAreSubmitted() {
        String right = FormPages.actionUnderWay(LEAD, SOON);
        String wrong = FormPages.actionUnderWay(LEAD, SOON);
        Form form = said(form(), right, "GREEN");
        said(form, wrong, "AMBER").with(wrong + "-ratingReason", "As partners say");

        HttpResponse<String> answer = form.press("save");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Form.parsed(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".govuk-notification-banner--success").text()).contains("1 of 2 updates submitted");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#" + wrong + "-pathStep");
        assertThat(page.getElementById(wrong + "-pathStep").attr("aria-describedby"))
                .contains(wrong + "-pathStep-error");
        assertThat(page.getElementById(wrong + "-done").text()).isEqualTo(words);
        assertThat(page.getElementById(right))
                .as("what is submitted leaves the page")
                .isNull();
        assertThat(lead.get("/plans/action?ref=" + right).body()).contains(words);
        assertThat(lead.get("/plans/action?ref=" + wrong).body()).doesNotContain(words);

        LocalDate by = LocalDate.now(ClockProducer.LONDON).plusDays(9);
        Form again = Form.on(lead, answer, "form")
                .with(wrong + "-pathStep", "Ring them")
                .with(wrong + "-pathWho", "The lead")
                .with(wrong + "-pathBy", "" + by.getDayOfMonth())
                .with(wrong + "-pathBy-month", "" + by.getMonthValue())
                .with(wrong + "-pathBy-year", "" + by.getYear());
        HttpResponse<String> next = again.press("save");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(lead.follow(next).body()).contains("1 of 1 update submitted");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "percentDone, abc",
        "percentDone, 101",
        "percentDone, ''",
        "done, ''",
        "rating, NONSENSE",
        "ratingReason, ''",
        "pathStep, ''",
        "pathWho, ''",
        "pathBy, 99",
        "pathBy-month, 13"
    })
    void badInputIsToldAtItsFieldAndChangesNothing(String field, String value) {
        String ref = FormPages.actionUnderWay(LEAD, SOON);
        Form form = said(form(), ref, "AMBER")
                .with(ref + "-ratingReason", "As partners say")
                .with(ref + "-pathStep", "Ring them")
                .with(ref + "-pathWho", "The lead")
                .with(ref + "-pathBy", "1")
                .with(ref + "-pathBy-month", "6")
                .with(ref + "-pathBy-year", "2035")
                .with(ref + "-" + field, value);
        Map<String, String> before = Ledger.read(lead);

        HttpResponse<String> answer = form.press("save");

        assertThat(Ledger.change(before, Ledger.read(lead))).isEmpty();
        Document page = Form.parsed(answer);
        String at = ref + "-" + field.replaceFirst("-month", "");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#" + at);
        assertThat(page.getElementById(at)).as("where the summary leads").isNotNull();
        assertThat(page.getElementById(at + "-error")).isNotNull();
    }

    @Test
    void twoClicksSubmitOnceAndAClickLongAfterChangesNothing() {
        String ref = FormPages.actionUnderWay(LEAD, SOON);
        Form form = said(form(), ref, "GREEN");

        List<HttpResponse<String>> both = form.pressTwice("save");

        assertThat(both).extracting(HttpResponse::statusCode).containsExactly(302, 302);
        Map<String, String> before = Ledger.read(lead);
        assertThat(form.press("save").statusCode()).isEqualTo(302);
        assertThat(Ledger.change(before, Ledger.read(lead))).isEmpty();
    }

    @Test
    void whenSomebodyElseHasUpdatedItMeanwhileBothVersionsAreShownAndThePersonChooses() {
        String ref = FormPages.actionUnderWay(LEAD, SOON);
        Form mine = said(form(), ref, "GREEN");
        Form.on(lead, lead.get("/plans/update?ref=" + ref), "form")
                .with("done", "Theirs " + ref)
                .with("rating", "GREEN")
                .with("percentDone", "20")
                .press("save");

        HttpResponse<String> answer = mine.press("save");

        Document page = Form.parsed(answer);
        assertThat(page.getElementById(ref).select(".t-conflict").text())
                .contains("has updated this action meanwhile", "Theirs " + ref, words);
        assertThat(Form.on(lead, answer, "form").press("save").statusCode()).isEqualTo(302);
        assertThat(lead.get("/plans/action?ref=" + ref).body()).contains(words);
    }

    @Test
    void withoutScriptsWhatIsTypedCanBeSavedForLater() {
        Visitor officer = new Visitor().signInAs("Erewash partnership officer");
        String ref = FormPages.actionUnderWay("Erewash partnership officer", SOON);
        HttpResponse<String> kept = Form.on(officer, officer.get(PAGE), "form")
                .with(ref + "-done", words)
                .with(ref + "-rating", "RED")
                .press("later");
        assertThat(Form.parsed(kept)
                        .select(".govuk-notification-banner--success")
                        .text())
                .contains("kept for later");

        Visitor later = new Visitor().signInAs("Erewash partnership officer");
        Form back = Form.on(later, later.get(PAGE), "form");
        assertThat(back.value(ref + "-done")).isEqualTo(words);
        assertThat(back.value(ref + "-rating")).isEqualTo("RED");
        assertThat(lead.get("/plans/updates").body())
                .as("a draft is nobody else's")
                .doesNotContain(words);

        back.with(ref + "-done", "").with(ref + "-rating", null).press("later");
        assertThat(later.get(PAGE).body()).as("cleared").doesNotContain(words);
    }

    @Test
    void nothingIsKeptForWhomMayNotUpdateTheAction() {
        Visitor chair = Someone.called("Chairs Group chair");
        Map<String, String> before = Ledger.read(lead);

        HttpResponse<String> answer =
                chair.post("/plans/draft", Map.of("ref", "ERE-PREV-03", "ERE-PREV-03-done", words));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Ledger.change(before, Ledger.read(lead)).keySet()).doesNotContain("progress_draft");
    }

    @Test
    void noChangeInOneClickSaysAgainWhatWasSaidOnce() {
        // those of the sample that were updated last month and not yet this month
        String ref = Stream.of("ERE-PREV-03", "ERE-PREV-04", "ERE-PROT-03")
                .filter(one -> lead.get("/plans/action?ref=" + one).body().contains("No change this month"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> first = lead.post("/plans/no-change", Map.of("ref", ref));
        assertThat(lead.follow(first).body())
                .contains("is saved for this month")
                .doesNotContain("No change this month");
        Map<String, String> before = Ledger.read(lead);
        assertThat(lead.post("/plans/no-change", Map.of("ref", ref)).headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(Ledger.change(before, Ledger.read(lead))).isEmpty();
    }

    @Test
    void textThatMayIdentifySomebodyIsHeldOnceAndThenSubmitted() {
        String ref = FormPages.actionUnderWay(LEAD, SOON);
        HttpResponse<String> held = said(form(), ref, "GREEN")
                .with(ref + "-nextSteps", "Ring 01332 496012")
                .press("save");
        assertThat(Form.parsed(held).select(".t-lookagain").text()).contains(ref, "What is next");

        HttpResponse<String> sent = Form.on(lead, held, "form").press("save");
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    @Test
    void everyUpdateSubmittedTakesAsManyStatements() {
        List<String> refs = Stream.generate(() -> FormPages.actionUnderWay(LEAD, SOON))
                .limit(4)
                .toList();
        Visitor.Counted one = lead.countOf(said(form(), refs.get(0), "GREEN"), "save");
        Form three = form();
        refs.subList(1, 4).forEach(ref -> said(three, ref, "GREEN"));
        Visitor.Counted all = lead.countOf(three, "save");

        assertThat(one.answer().statusCode()).isEqualTo(302);
        assertThat(all.answer().statusCode()).isEqualTo(302);
        assertThat((all.statements() - one.statements()) / 2).as("for each").isBetween(3, 10);
    }

    @Test
    void nothingFilledInIsToldAndNothingHappens() {
        FormPages.actionUnderWay(LEAD, SOON);
        Map<String, String> before = Ledger.read(lead);

        Document page = Form.parsed(form().press("save"));

        assertThat(page.select(".govuk-error-summary").text()).contains("Nothing is filled in yet");
        assertThat(Ledger.change(before, Ledger.read(lead))).isEmpty();
    }

    private Form form() {
        return Form.on(lead, lead.get(PAGE), "form");
    }

    private Form said(Form form, String ref, String rating) {
        return form.with(ref + "-rating", rating).with(ref + "-done", words).with(ref + "-percentDone", "20");
    }
}
