package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** The page about the health of registers and the lists its numbers lead to, as people with different rights see them. */
@InServer
@RunAsClient
class RegisterHealthIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Governance Board chair",
                "Governance Board secretary",
                "Governance Board member",
                "Chairs Group chair",
                "Erewash DSAAG lead",
                "Scrutiny reader",
                "Administrator"
            })
    void eachNumberLeadsToAsManyRisks(String who) {
        Visitor visitor = new Visitor().signInAs(who);
        Document page = Form.parsed(visitor.get("/risks/health"));
        Elements numbers = page.select("table.t-health td a[href^=/risks?]");

        assertThat(page.select("table.t-health tbody tr"))
                .as("a row for each check")
                .hasSize(8);
        assertThat(numbers).isNotEmpty();
        for (Element number : numbers) {
            String said = number.ownText().strip();
            assertThat(Form.parsed(visitor.get(number.attr("href"))).text())
                    .as(number.attr("href"))
                    .containsPattern("Showing 1 to \\d+ of " + said + "\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"New starter", "Erewash partnership officer"})
    void whoSeesNoRegisterReadsSo(String who) {
        Visitor visitor = new Visitor().signInAs(who);
        assertThat(visitor.get("/risks/health").statusCode())
                .isEqualTo(visitor.get("/risks").statusCode());
    }
}
