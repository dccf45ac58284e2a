package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** What one DSAAG escalates appears nowhere for another, and what it only drafts appears for nobody but itself. */
@InServer
@RunAsClient
class HiddenEscalationIT {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String NEIGHBOUR = "Governance Board member";

    private static final List<String> PAGES = List.of(
            "/",
            "/escalations?list=WAITING",
            "/escalations?list=ANSWERED",
            "/escalations?list=ALL&text=%s",
            "/escalations?list=DRAFTS",
            "/escalations/issues",
            "/escalations/advice",
            "/search?q=%s");

    @Test
    void aDraftIsSeenByTheBodyThatWritesItAlone() {
        String page = FormPages.draft();
        Visitor lead = Someone.called(LEAD);
        Form form = Form.on(lead, lead.get(page), "form");
        String mark = FormPage.unique();
        assertThat(form.with("request", "Hidden " + mark + " words")
                        .press("keep")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(page).body()).contains(mark);

        for (String other : List.of("Chairs Group chair", "Governance Board chair", "Administrator", NEIGHBOUR)) {
            Visitor visitor = Someone.called(other);
            // whoever raises nothing anywhere is refused before anything is looked for
            assertThat(visitor.get(page).statusCode()).as(other).isIn(403, 404);
            told(visitor, mark).forEach((address, text) -> assertThat(text)
                    .as("%s on %s", other, address)
                    .doesNotContain("Hidden " + mark + " words"));
        }
    }

    @Test
    void whoSitsOnNoBodyAboveSeesNothingOfIt() {
        Visitor scrutiny = Someone.called("Scrutiny reader");
        String raised = FormPages.raisedIssue();
        String reference = raised.replaceFirst(".*ref=", "");
        assertThat(scrutiny.get(raised).statusCode()).isEqualTo(404);
        told(scrutiny, reference)
                .forEach((address, text) ->
                        assertThat(text).as(address).doesNotContain("/escalations/escalation?ref=" + reference));
        assertThat(told(Someone.called("Chairs Group chair"), reference).get("/escalations?list=ALL&text=%s"))
                .contains(reference);
    }

    private static Map<String, String> told(Visitor visitor, String mark) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String page : PAGES) {
            Document read = Form.parsed(visitor.get(page.formatted(mark)));
            told.put(page, read.select("main").html());
        }
        return told;
    }
}
