package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Two people save the same thing: the second keeps what they typed, sees the other's beside it, and chooses. */
@InServer
@RunAsClient
class StaleFormIT {

    private final Visitor lead = Someone.called("Erewash DSAAG lead");
    private static final String BOARD = "Governance Board chair";

    private final Visitor board = Someone.called(BOARD);
    private final Visitor administrator = Someone.called("Administrator");
    private final String theirs = "Theirs " + FormPage.unique();
    private final String mine = "Mine " + FormPage.unique();

    @Test
    void aMonthsProgress() {
        String address = "/plans/update?ref=" + FormPages.actionUnderWay();
        Visitor deputy = new Visitor().signInAs("Erewash DSAAG lead");
        Form first = progress(lead, address, theirs);
        Form second = progress(deputy, address, mine);

        second = secondIsAsked(deputy, first, second, "done");

        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(lead.get(address).body()).contains(mine).doesNotContain(theirs);
    }

    private static Form progress(Visitor visitor, String address, String done) {
        return Form.on(visitor, visitor.get(address), "form")
                .with("done", done)
                .with("rating", "GREEN")
                .with("percentDone", "10");
    }

    @Test
    void aPersonAlsoWhenTheirEmailAddressHasChanged() {
        String address = "/admin/person?present=" + FormPages.person();
        Form first = named(address, theirs).with("email", FormPages.email());
        Form second = secondIsAsked(administrator, first, named(address, mine), "name");

        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(administrator.get("/admin/people").body()).contains(mine).doesNotContain(theirs);
    }

    @Test
    void anOrganisationAlsoWhenItsNameHasChanged() {
        String name = "An organisation " + FormPage.unique();
        Form.on(administrator, administrator.get("/admin/organisation"), "form")
                .with("name", name)
                .with("kind", "OTHER")
                .press("save");
        String address = "/admin/organisation?present=" + name.replace(" ", "%20");

        secondIsAsked(administrator, named(address, theirs), named(address, mine), "name");

        // whoever leaves the page keeps the other's
        assertThat(administrator.get("/admin/organisations").body())
                .contains(theirs)
                .doesNotContain(mine);
    }

    @Test
    void aBody() {
        String address = "/admin/body?present=SD";
        Form first = Form.on(administrator, administrator.get(address), "form").with("terms", theirs);
        Form second = Form.on(administrator, administrator.get(address), "form").with("terms", mine);

        second = secondIsAsked(administrator, first, second, "terms");

        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(administrator.get(address).body()).contains(mine);
    }

    @Test
    void theLastDayOfAMembership() {
        String address = FormPages.membership();
        Form first = lastDay(address, "2035");
        Form second = lastDay(address, "2036");
        assertThat(first.press("save").statusCode()).isEqualTo(302);

        HttpResponse<String> answer = second.press("save");

        assertThat(Form.parsed(answer).select(".t-conflict").text())
                .contains("saved this while you were typing", "27 3 2035", "27 3 2036");
        assertThat(Form.on(administrator, answer, "form").press("save").statusCode())
                .isEqualTo(302);
        assertThat(Form.on(administrator, administrator.get(address), "form").value("to-year"))
                .isEqualTo("2036");
    }

    private Form lastDay(String address, String year) {
        return Form.on(administrator, administrator.get(address), "form")
                .with("to", "27")
                .with("to-month", "3")
                .with("to-year", year);
    }

    @Test
    void whenTheStrategyRuns() {
        Form first = runsFrom("2031");
        Form second = runsFrom("2032");
        assertThat(first.press("save").statusCode()).isEqualTo(302);

        HttpResponse<String> answer = second.press("save");

        assertThat(Form.parsed(answer).select(".t-conflict").text())
                .contains("saved this while you were typing", "1 April 2031", "1 4 2032");
        assertThat(Form.on(administrator, answer, "form").press("save").statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/strategy").body()).contains("1 April 2032");
    }

    private Form runsFrom(String year) {
        return Form.on(administrator, administrator.get("/admin/strategy"), "form")
                .with("startsOn", "1")
                .with("startsOn-month", "4")
                .with("startsOn-year", year)
                .with("endsOn", "31")
                .with("endsOn-month", "3")
                .with("endsOn-year", "2040");
    }

    @Test
    void aReviewWithTheDayUntilWhichTheRiskIsAccepted() {
        String address = "/risks/review?ref=" + FormPages.openRisk(BOARD);
        Form first = reviewed(address, theirs, "2034");
        Form second = reviewed(address, mine, "2035");

        assertThat(first.press("save").statusCode()).isEqualTo(302);
        HttpResponse<String> answer = second.press("save");

        String both = Form.parsed(answer).select(".t-conflict").text();
        assertThat(both).contains("saved this while you were typing", theirs, mine, "Accepted until", "2035");
        Form again = Form.on(board, answer, "form");
        assertThat(again.value("rationale")).isEqualTo(mine);
        assertThat(again.value("acceptedUntil-year")).isEqualTo("2035");
        assertThat(again.press("save").statusCode()).isEqualTo(302);
    }

    private Form reviewed(String address, String why, String year) {
        java.time.LocalDate next =
                java.time.LocalDate.now(uk.dasv.platform.ClockProducer.LONDON).plusDays(1);
        return Form.on(board, board.get(address), "form")
                .with("decision", "TREAT_FURTHER")
                .with("rationale", why)
                .with("nextReviewOn", "" + next.getDayOfMonth())
                .with("nextReviewOn-month", "" + next.getMonthValue())
                .with("nextReviewOn-year", "" + next.getYear())
                .with("acceptedUntil", "1")
                .with("acceptedUntil-month", "6")
                .with("acceptedUntil-year", year);
    }

    @Test
    void aProposalThatSomebodyElseHasDecided() {
        String address = "/risks/decide?ref=" + FormPages.proposedRisk(BOARD);
        Form first = Form.on(board, board.get(address), "form").with("decision", "OPEN");
        Form second = Form.on(board, board.get(address), "form")
                .with("decision", "REJECT")
                .with("reason", mine);

        assertThat(first.press("save").statusCode()).isEqualTo(302);
        HttpResponse<String> answer = second.press("save");

        assertThat(Form.parsed(answer).select(".t-conflict").text())
                .contains("saved this while you were typing", "Open, not scored yet", "Reject it", mine);
        assertThat(Form.on(board, answer, "form").value("reason")).isEqualTo(mine);
    }

    @Test
    void anAppetite() {
        String address = "/risks/appetite";
        Form first = appetite("OPEN", theirs);
        Form second = appetite("AVERSE", mine);

        second = secondIsAsked(board, first, second, "reason");

        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(board.get(address).statusCode()).isEqualTo(200);
    }

    private Form appetite(String appetite, String why) {
        Form form = Form.on(board, board.get("/risks/appetite"), "form");
        String outcome = form.fields().stream()
                .filter(field -> field.name().equals("outcome"))
                .findFirst()
                .orElseThrow()
                .choices()
                .get(0);
        return form.with("outcome", outcome).with("appetite", appetite).with("reason", why);
    }

    @Test
    void aMilestone() {
        String address = FormPages.milestone();
        Visitor deputy = new Visitor().signInAs("Erewash DSAAG lead");
        Form first = Form.on(lead, lead.get(address), "form").with("title", theirs);
        Form second = Form.on(deputy, deputy.get(address), "form").with("title", mine);

        second = secondIsAsked(deputy, first, second, "title");

        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(lead.get(address).body()).contains(mine).doesNotContain(theirs);
    }

    @Test
    void anIssueThatIsResolvedStaysResolvedAsItWasAndWhatWasTypedIsShown() {
        String address = FormPages.recordedIssue();
        Visitor deputy = new Visitor().signInAs("Erewash DSAAG lead");
        Form first = Form.on(lead, lead.get(address), "form").with("how", theirs);
        Form second = Form.on(deputy, deputy.get(address), "form").with("how", mine);
        assertThat(first.press("save").statusCode()).isEqualTo(302);

        HttpResponse<String> answer = second.press("save");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Form.parsed(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".t-conflict").text()).contains("Resolved", theirs, mine);
        assertThat(page.getElementById("form")).as("nothing is left to resolve").isNull();
        assertThat(lead.get(address).body()).contains(theirs).doesNotContain(mine);
    }

    @Test
    void anIssueThatWasRaisedMeanwhileIsNotResolvedBehindItsEscalation() {
        String address = FormPages.recordedIssue();
        Visitor deputy = new Visitor().signInAs("Erewash DSAAG lead");
        Form second = Form.on(deputy, deputy.get(address), "form").with("how", mine);
        FormPage raise = FormPage.of("/escalations/raise", "Erewash DSAAG lead").optional("options", "urgentReason");
        assertThat(raise.open(address.replace("issue?", "raise?about=OPEN_ISSUE&"))
                        .press("save")
                        .statusCode())
                .isEqualTo(302);

        Document page = Form.parsed(second.press("save"));

        assertThat(page.select(".t-conflict").text()).contains("Raised", mine);
        assertThat(page.getElementById("form")).isNull();
    }

    private Form named(String address, String name) {
        return Form.on(administrator, administrator.get(address), "form").with("name", name);
    }

    /** Sends both forms; the second comes back with both versions and what was typed. */
    private Form secondIsAsked(Visitor visitor, Form first, Form second, String field) {
        assertThat(first.press("save").statusCode()).isEqualTo(302);
        HttpResponse<String> answer = second.press("save");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Form.parsed(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".t-conflict").text()).contains("saved this while you were typing", theirs, mine);
        Form again = Form.on(visitor, answer, "form");
        assertThat(again.value(field)).isEqualTo(mine);
        return again;
    }
}
