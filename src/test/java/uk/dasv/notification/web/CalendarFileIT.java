package uk.dasv.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** A calendar as a calendar program reads it: without signing in, under a secret address. */
@InServer
@RunAsClient
class CalendarFileIT {

    private final Visitor secretary = new Visitor().signInAs("Governance Board secretary");
    private final Visitor program = new Visitor();

    @Test
    void aCalendarProgramReadsTheMeetingsUntilTheAddressIsTakenBack() throws Exception {
        String path = made();
        HttpResponse<String> read = program.get(path);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(read.headers().allValues("Set-Cookie")).as("no session").isEmpty();
        Calendar calendar = new CalendarBuilder().build(new StringReader(read.body()));
        calendar.validate();
        assertThat(calendar.getComponents()).hasSizeGreaterThan(3);
        assertThat(read.body()).contains("Governance Board meets").doesNotContain("LOCATION");
        assertThat(program.get(path.replace(".ics", "/GB.ics")).body()).contains("Governance Board meets");

        String mark = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = program.send(Visitor.request(path).header("If-None-Match", mark));
        assertThat(again.statusCode()).isEqualTo(304);

        Form.on(secretary, secretary.get("/meetings/calendar"), "form").press("back");
        assertThat(program.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoAddressIsNotFoundWhateverIsWrongWithIt() {
        String path = made();
        assertThat(program.get("/calendar/" + "x".repeat(32) + ".ics").statusCode())
                .isEqualTo(404);
        for (String wrong : new String[] {
            "/calendar/",
            "/calendar/short.ics",
            path.replace(".ics", ""),
            path.replace(".ics", "/NONE.ics"),
            path.replace(".ics", "/../GB.ics")
        }) {
            assertThat(program.get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    private String made() {
        HttpResponse<String> shown =
                Form.on(secretary, secretary.get("/meetings/calendar"), "form").press("make");
        return Form.parsed(shown).select(".t-secret").first().text().replaceFirst("^https?://[^/]+", "");
    }
}
