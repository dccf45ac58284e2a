package uk.dasv.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Packs over HTTP, and what has become of things since bodies last met: each count against the list that it leads to. */
@InServer
@RunAsClient
class PackIT {

    private static final String CHAIRS = "Chairs Group chair";

    @Test
    void thePackOfTheNextMeetingIsAPageAndAPdf() {
        Visitor visitor = new Visitor().signInAs(CHAIRS);
        String path = next(visitor);

        Document page = Jsoup.parse(visitor.get(path).body());
        assertThat(page.select("h1").text()).startsWith("Pack for DSAAG Chairs Group on ");
        assertThat(page.select("h2").eachText())
                .contains(
                        "Summary for DSAAG Chairs Group", "Agenda", "Highlights of Erewash DSAAG", "Decisions waiting");
        String file = page.select("a[href^=/meetings/pack.pdf]").attr("href");
        HttpResponse<String> pdf = Assertions.assertTimeout(Duration.ofSeconds(15), () -> visitor.get(file));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @ParameterizedTest(name = "{0} reads a draft of the Chairs Group: {1}")
    @CsvSource({
        "Governance Board member, 200",
        "Administrator, 200",
        // leads of groups sit on the Chairs Group
        "Erewash DSAAG lead, 200",
        // knows that it meets
        "Erewash partnership officer, 403",
        "Scrutiny reader, 404",
        "New starter, 404"
    })
    void aDraftIsForTheBodyAndThoseAboveIt(String who, int status) {
        String path = next(new Visitor().signInAs(CHAIRS));
        Visitor visitor = new Visitor().signInAs(who);

        assertThat(visitor.get(path).statusCode()).isEqualTo(status);
        assertThat(visitor.get(path.replace("/pack?", "/pack.pdf?")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aMeetingThatIsNoneHasNoPack() {
        Visitor visitor = new Visitor().signInAs(CHAIRS);
        for (String asked : List.of("body=CG&on=1999-01-01", "body=CG&on=soon", "body=CG", "body=NONE&on=2026-12-03")) {
            assertThat(visitor.get("/meetings/pack?" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "on My work of {0}")
    @ValueSource(strings = {"Erewash DSAAG lead", CHAIRS, "Governance Board chair", "Scrutiny reader"})
    void eachCountIsThatOfTheListItLeadsTo(String who) {
        Visitor visitor = new Visitor().signInAs(who);
        List<Element> counts = Jsoup.parse(visitor.get("/").body()).select(".t-since a[href]");
        assertThat(counts).as("counts of something").isNotEmpty();

        for (Element count : counts) {
            String list = count.attr("href");
            long number = Long.parseLong(count.ownText().strip());
            Document page = Jsoup.parse(visitor.get(list).body());
            assertThat(total(page, list)).as(list).isEqualTo(number);
        }
    }

    /** How many the list says there are. */
    private static long total(Document page, String list) {
        Matcher said = Pattern.compile("Showing \\d+ to \\d+ of (\\d+)")
                .matcher(page.select("#main").text());
        assertThat(said.find()).as("how many stand in %s", list).isTrue();
        return Long.parseLong(said.group(1));
    }

    private static String next(Visitor visitor) {
        return Jsoup.parse(visitor.get("/meetings?body=CG").body())
                .select("a[href^=/meetings/cancel?]")
                .attr("href")
                .replace("/cancel?", "/pack?");
    }
}
