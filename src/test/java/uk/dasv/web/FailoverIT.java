package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.identity.SignedIn;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Luggage;
import uk.dasv.testing.Visitor;

/** Whatever a session keeps arrives on the instance that takes over: who is signed in, and the form half filled in. */
@InServer
@RunAsClient
class FailoverIT {

    static Stream<FormPage> forms() {
        return FormPages.all();
    }

    @Test
    void theSessionKeepsWhoIsSignedInAndNothingElseOfOurs() {
        Visitor visitor = new Visitor().signInAs("Erewash DSAAG lead");
        visitor.get("/plans");
        visitor.get("/");

        Map<String, String> carried = Luggage.carry(visitor);

        assertThat(Luggage.lost(carried)).isEmpty();
        assertThat(carried.keySet())
                .contains(SignedIn.ATTRIBUTE)
                .allMatch(name -> name.equals(SignedIn.ATTRIBUTE) || !name.startsWith("dasv"));
        assertThat(Form.parsed(visitor.get("/")).select(".t-header__person").text())
                .contains("Erewash DSAAG lead");
    }

    @Test
    void whatSomebodyDidBeforeTheMoveIsStillSeenWhenTheStepIsTakenAfterIt() {
        String address = FormPages.raisedIssue();
        Visitor chair = new Visitor().signInAs("Chairs Group chair");
        Form half = Form.on(chair, chair.get(address), "form")
                .with("decision", "RESOLVE")
                .with("answer", "Typed before the move");
        Visitor quicker = new Visitor().signInAs("Chairs Group chair");
        assertThat(Form.on(quicker, quicker.get(address), "ack")
                        .press("acknowledge")
                        .statusCode())
                .isEqualTo(302);

        assertThat(Luggage.lost(Luggage.carry(chair))).isEmpty();
        var answer = half.press("save");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Form.parsed(answer).select(".t-conflict").text()).contains("Acknowledged", "Typed before the move");
        assertThat(quicker.get(address).body()).doesNotContain("Typed before the move");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormIsSentToTheInstanceThatTookOver(FormPage page) {
        Form form = page.open(page.newAddress());

        assertThat(Luggage.lost(Luggage.carry(page.visitor()))).isEmpty();

        assertThat(form.press(page.button()).statusCode()).isIn(200, 302);
    }
}
