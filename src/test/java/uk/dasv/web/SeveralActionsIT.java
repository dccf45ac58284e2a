package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** A lead changes several actions at once: each is confirmed, recorded, and whoever has to know is told. */
@InServer
@RunAsClient
class SeveralActionsIT {

    private static final String OFFICER = "Erewash partnership officer";

    private final Visitor officer = Someone.called(OFFICER);
    private final Visitor lead = Someone.called("Erewash DSAAG lead");

    @Test
    void theNewOwnerIsToldAndIsAskedForWhatIsDue() {
        String one = FormPages.actionUnderWay();
        String other = FormPages.actionUnderWay();

        HttpResponse<String> given = Form.on(lead, confirming("GIVE", one, other), "form")
                .choose("owner", OFFICER)
                .press("save");

        assertThat(given.statusCode()).as(given.body()).isEqualTo(302);
        assertThat(lead.follow(given).body()).contains("The actions have a new owner");
        for (String ref : new String[] {one, other}) {
            assertThat(Form.parsed(officer.get("/"))
                            .select("section[aria-labelledby=told]")
                            .text())
                    .contains(ref)
                    .contains("Yours now");
            assertThat(owner(ref)).isEqualTo(OFFICER);
            assertThat(Form.parsed(lead.get("/plans/action?ref=" + ref))
                            .select(".t-history li:contains(Owner)")
                            .text())
                    .contains("Erewash DSAAG lead")
                    .contains(OFFICER);
            assertThat(officer.get("/plans/updates").body()).contains("id=\"" + ref + "\"");
        }
    }

    @Test
    void anOwnerIsAskedOnceAWeekAndNoLongerOnceTheUpdateIsThere() {
        String ref = FormPages.actionUnderWay(OFFICER, 90);
        for (int time = 0; time < 2; time++) {
            assertThat(Form.on(lead, confirming("ASK", ref), "form")
                            .press("save")
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(Form.parsed(officer.get("/")).select("section[aria-labelledby=told] a[href$=" + ref + "]"))
                .hasSize(1);

        HttpResponse<String> said = Form.on(officer, officer.get("/plans/update?ref=" + ref), "form")
                .with("done", "Met with partners")
                .with("rating", "GREEN")
                .with("percentDone", "10")
                .press("save");

        assertThat(said.statusCode()).as(said.body()).isEqualTo(302);
        assertThat(Form.parsed(officer.get("/")).select("section[aria-labelledby=told] a[href$=" + ref + "]"))
                .isEmpty();
    }

    @Test
    void nothingIsDoneWhereOneOfThemIsAnotherByNow() {
        String one = FormPages.actionUnderWay();
        String other = FormPages.actionUnderWay();
        Form stale = Form.on(lead, confirming("GIVE", one, other), "form").choose("owner", OFFICER);
        Form.on(lead, confirming("GIVE", other), "form")
                .choose("owner", OFFICER)
                .press("save");

        HttpResponse<String> answer = stale.press("save");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(owner(other)).isEqualTo(OFFICER);
        assertThat(owner(one)).isEqualTo("Erewash DSAAG lead");
    }

    @Test
    void whatIsMissingIsAskedForAndNothingOfAnotherBodyIsFound() {
        String ref = FormPages.actionUnderWay();
        HttpResponse<String> missing = lead.get("/plans/several-step?of=ERE&ref=" + ref);
        assertThat(Form.parsed(lead.follow(missing))
                        .select(".govuk-error-summary")
                        .text())
                .contains("Choose what you want to do with them");
        assertThat(lead.get("/plans/several?of=AV").statusCode()).isIn(403, 404);
        assertThat(officer.get("/plans/several?of=ERE").statusCode()).isIn(403, 404);
    }

    private String owner(String ref) {
        return Form.parsed(lead.get("/plans/action?ref=" + ref))
                .select("dt:containsOwn(Owner) + dd")
                .text();
    }

    private HttpResponse<String> confirming(String step, String... refs) {
        return lead.get("/plans/several-step?of=ERE&step=" + step + "&ref=" + String.join("&ref=", refs));
    }
}
