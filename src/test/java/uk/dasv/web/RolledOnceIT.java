package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Two people who roll the same action forward at the same moment carry it on once. */
@InServer
@RunAsClient
class RolledOnceIT {

    private static final String LEAD = "Erewash DSAAG lead";

    @Test
    void anActionIsCarriedOnByOneOfTwoAndTheOtherIsTold() {
        String address = FormPages.rollable();
        Visitor one = Someone.called(LEAD);
        Visitor other = new Visitor().signInAs(LEAD);
        Form first = Form.on(one, one.get(address), "form");
        Form second = Form.on(other, other.get(address), "form");

        CompletableFuture<HttpResponse<String>> sent = CompletableFuture.supplyAsync(() -> first.press("save"));
        HttpResponse<String> theirs = second.press("save");
        HttpResponse<String> mine = sent.join();

        assertThat(new int[] {mine.statusCode(), theirs.statusCode()}).containsExactlyInAnyOrder(302, 200);
        HttpResponse<String> refused = mine.statusCode() == 200 ? mine : theirs;
        assertThat(Form.parsed(refused).select(".govuk-error-summary").text()).isNotBlank();
        String ref = address.replaceFirst(".*action=", "");
        assertThat(Form.parsed(one.get("/plans/action?ref=" + ref)).select("dt:containsOwn(Carried on as) + dd a"))
                .hasSize(1);
    }

    @Test
    void aRiskThatTheActionTreatsIsTreatedByWhatCarriesItOn() {
        Visitor lead = Someone.called(LEAD);
        String address = FormPages.rollable();
        String ref = address.replaceFirst(".*action=", "");
        String risk = FormPages.openRisk(LEAD);
        Form link = Form.on(lead, lead.get("/risks/treat?words=" + ref + "&ref=" + risk), "form")
                .with("action", ref);
        assertThat(link.press("save").statusCode()).isEqualTo(302);

        assertThat(Form.on(lead, lead.get(address), "form").press("save").statusCode())
                .isEqualTo(302);

        String carried = Form.parsed(lead.get("/plans/action?ref=" + ref))
                .select("dt:containsOwn(Carried on as) + dd a")
                .text();
        assertThat(lead.get("/risks/risk?ref=" + risk).body()).contains(carried);
    }
}
