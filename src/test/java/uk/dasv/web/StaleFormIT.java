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
