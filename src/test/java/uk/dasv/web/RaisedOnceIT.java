package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** One thing has one open escalation, and only what goes on is raised or updated, whoever asks at whatever address. */
@InServer
@RunAsClient
class RaisedOnceIT {

    private static final String LEAD = "Erewash DSAAG lead";

    private final Visitor lead = Someone.called(LEAD);
    private final Visitor other = new Visitor().signInAs(LEAD);
    private final FormPage raise = FormPage.of("/escalations/raise", LEAD).optional("options", "urgentReason");

    @Test
    void whoRaisesTheSameThingSecondIsToldWhereTheFirstIs() {
        String ref = FormPages.actionUnderWay();
        assertThat(lead.get("/plans/action?ref=" + ref).body()).contains("about=ACTION&amp;ref=" + ref);
        Form first = form(lead, ref);
        Form second = form(other, ref);
        assertThat(first.press("save").statusCode()).isEqualTo(302);

        refused(second.press("save"));

        HttpResponse<String> page = lead.get("/plans/action?ref=" + ref);
        assertThat(Form.parsed(page).select("a[href^=/escalations/escalation]")).hasSize(1);
        assertThat(page.body()).as("nobody is offered to raise it again").doesNotContain("about=ACTION");
    }

    @Test
    void ofTwoWhoRaiseTheSameThingAtOnceOneDoes() {
        String ref = FormPages.actionUnderWay();
        Form first = form(lead, ref);
        Form second = form(other, ref);

        CompletableFuture<HttpResponse<String>> one = CompletableFuture.supplyAsync(() -> first.press("save"));
        HttpResponse<String> two = second.press("save");

        List<HttpResponse<String>> both = List.of(one.join(), two);
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 302);
        refused(both.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow());
        assertThat(Form.parsed(lead.get("/plans/action?ref=" + ref)).select("a[href^=/escalations/escalation]"))
                .hasSize(1);
    }

    @Test
    void whatHasEndedHasNoPageToRaiseItAndAFormThatWasOpenIsRefused() {
        String ref = FormPages.claimedAction();
        Form open = form(other, ref);
        FormPage verify = FormPage.of("/plans/step", LEAD);
        assertThat(verify.open("/plans/step?step=VERIFY&ref=" + ref)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);

        assertThat(lead.get(address(ref)).statusCode()).isEqualTo(404);
        assertThat(lead.get("/plans/action?ref=" + ref).body()).doesNotContain("about=ACTION");
        HttpResponse<String> answer = open.press("save");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Form.parsed(answer).select(".govuk-error-summary").text())
                .contains("Only what goes on can be escalated");
    }

    @Test
    void anIssueThatIsResolvedHasNoPageToRaiseIt() {
        String issue = FormPages.recordedIssue();
        FormPage resolve = FormPage.of("/escalations/issue", LEAD);
        assertThat(resolve.open(issue).press("save").statusCode()).isEqualTo(302);

        assertThat(lead.get(issue.replace("issue?", "raise?about=OPEN_ISSUE&")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anActionThatTakesNoUpdatesHasNoPageForOne() {
        Stream.of(FormPages.proposedAction(), FormPages.claimedAction())
                .forEach(ref -> assertThat(lead.get("/plans/update?ref=" + ref).statusCode())
                        .isEqualTo(404));
        assertThat(lead.get("/plans/update?ref=" + FormPages.actionUnderWay()).statusCode())
                .isEqualTo(200);
    }

    private Form form(Visitor visitor, String ref) {
        return raise.fillIn(Form.on(visitor, visitor.get(address(ref)), "form"));
    }

    private static String address(String ref) {
        return "/escalations/raise?about=ACTION&ref=" + ref;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Form.parsed(answer).select(".govuk-error-summary").text())
                .contains("This has already been raised. Follow the escalation that is open");
    }
}
