package uk.dasv.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Form;
import uk.dasv.testing.OwnServer;
import uk.dasv.testing.Visitor;

/** A meeting in whose middle the server is killed goes on where it was. */
class KilledMeetingOwnServerIT {

    private static final LocalDate TODAY = LocalDate.now(ClockProducer.LONDON);
    private static final String WHERE = "?body=GB&on=" + TODAY;
    private static final String WHO = "Governance Board secretary";

    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.startWithSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWasDecidedStandsOnceAndWhatWasTypedIsGivenBack() throws Exception {
        Visitor before = new Visitor(server.url()).signInAs(WHO);
        begin(before);
        String first = item(before, "First of two");
        String second = item(before, "Second of two");
        Form form = decision(before, first, "We agree on the first");
        sent(form.press("save"));
        assertThat(before.post(
                                "/meetings/draft",
                                Map.of(
                                        "meeting",
                                        "GB " + TODAY,
                                        "item",
                                        second.replaceFirst(".*item=", ""),
                                        "decision",
                                        "DECIDE",
                                        "words",
                                        "Half of the second"))
                        .statusCode())
                .isEqualTo(200);

        server.killAndStartAgain();

        Visitor after = new Visitor(server.url()).signInAs(WHO);
        Document live = Form.parsed(after.get("/meetings/live" + WHERE));
        assertThat(live.select(".t-live__bar").text()).contains("1 of ");
        assertThat(Form.parsed(after.get(first)).text()).contains("We agree on the first");
        HttpResponse<String> typed = after.get(second);
        assertThat(typed.body()).contains("What you had typed of this item is back");
        Form goesOn = Form.on(after, typed, "form");
        assertThat(goesOn.value("words")).isEqualTo("Half of the second");
        assertThat(goesOn.value("decision")).isEqualTo("DECIDE");

        // the browser still shows the first form and sends it once more
        HttpResponse<String> again = after.send(
                after.formRequest(form.action(), form.sentBy("save")).header("Referer", server.url() + first));
        assertThat(after.follow(again).body()).contains("We agree on the first");
        assertThat(decisions(after, "We agree on the first")).isEqualTo(1);

        sent(goesOn.with("words", "All of the second").press("save"));
        assertThat(decisions(after, "All of the second")).isEqualTo(1);
    }

    private static void begin(Visitor secretary) {
        Form book = Form.on(secretary, secretary.get("/meetings/book?body=GB"), "form");
        for (String day : new String[] {"meetsOn", "paperDeadline"}) {
            book.with(day, String.valueOf(TODAY.getDayOfMonth()))
                    .with(day + "-month", String.valueOf(TODAY.getMonthValue()))
                    .with(day + "-year", String.valueOf(TODAY.getYear()));
        }
        sent(book.with("place", "Online").press("save"));
        Form.on(secretary, secretary.get("/meetings/meeting" + WHERE), "step").press("open");
        for (String title : new String[] {"First of two", "Second of two"}) {
            sent(Form.on(secretary, secretary.get("/meetings/add" + WHERE), "form")
                    .with("title", title)
                    .with("kind", "INFORMATION")
                    .press("save"));
        }
        sent(Form.on(secretary, secretary.get("/meetings/live" + WHERE), "beginForm")
                .press("begin"));
        Form there = Form.on(secretary, secretary.get("/meetings/attendance" + WHERE), "form");
        there.fields().stream()
                .filter(field -> field.name().startsWith("member-"))
                .forEach(member -> there.with(member.name(), "PRESENT"));
        sent(there.press("save"));
    }

    private static Form decision(Visitor secretary, String item, String words) {
        return Form.on(secretary, secretary.get(item), "form")
                .with("decision", "DECIDE")
                .with("words", words);
    }

    /** The address at which the item is dealt with. */
    private static String item(Visitor secretary, String title) {
        return Form.parsed(secretary.get("/meetings/live" + WHERE)).select(".t-live__agenda a").stream()
                .filter(a -> a.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static int decisions(Visitor secretary, String words) {
        return Form.parsed(secretary.get("/meetings/decisions?words=" + words.replace(' ', '+')))
                .select("a[href^=/meetings/decision?ref=]")
                .size();
    }

    private static void sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Form.parsed(answer).select(".govuk-error-summary").text())
                .isEqualTo(302);
    }
}
