package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** The foot of every page says that the data is sample data, and leads to the statements everybody may read. */
@InServer
@RunAsClient
class FooterIT {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody | /sign-in | 200",
                "Nobody | /set-password | 200",
                "Nobody | /accessibility | 200",
                "Nobody | /privacy | 200",
                "Nobody | /accessibility?jakarta.faces.ViewState=x | 403",
                "Erewash DSAAG lead | / | 200",
                "Erewash DSAAG lead | /plans/update?ref=ERE-PREV-02 | 200",
                "Governance Board chair | /strategy | 200",
                "Administrator | /accessibility | 200",
                "Administrator | /privacy | 200",
                "Administrator | /audit | 200",
                "Administrator | /no-such-page | 404",
                "Administrator | /plans?jakarta.faces.ViewState=x | 403"
            })
    void saysThatTheDataIsSampleAndLeadsToTheStatements(String who, String path, int status) {
        Visitor visitor = new Visitor();
        if (!who.equals("Nobody")) {
            visitor.signInAs(who);
        }

        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        Element footer = Form.parsed(answer).selectFirst("footer");
        assertThat(footer.text()).contains("Sample data The people, actions and scores here are invented");
        assertThat(footer.select("a[href=/accessibility]").text()).isEqualTo("Accessibility statement");
        assertThat(footer.select("a[href=/privacy]").text()).isEqualTo("Privacy notice");
    }
}
