package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Nobody who has not signed in costs the server a session: looking, failing and being sent away leave nothing. */
@InServer
@RunAsClient
class StatelessIT {

    private static final List<String> PATHS = List.of(
            "/sign-in",
            "/sign-in?from=%2Fplans",
            "/sign-in?signedOut=true",
            "/set-password",
            "/set-password?token=unknown",
            "/accessibility",
            "/privacy",
            "/",
            "/plans?body=ERE",
            "/no-such-page",
            "/health/ready",
            "/health/live",
            "/fault",
            "/index.xhtml",
            "/jakarta.faces.resource/tracker.css.xhtml?ln=dasv",
            "/jakarta.faces.resource/no-such.css.xhtml?ln=dasv");

    @Test
    void threeHundredRequestsOfNobodyMakeNoSession() {
        List<String> before = new Visitor().sessions();
        for (int i = 0; i < 300; i++) {
            String path = PATHS.get(i % PATHS.size());
            assertThat(new Visitor().get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(new Visitor().sessions()).isEqualTo(before);
    }

    @Test
    void aFailedSignInMakesNoSession() {
        Visitor visitor = new Visitor();
        List<String> before = visitor.sessions();
        Form form = Form.on(visitor, visitor.get("/sign-in"), "sign-in")
                .with("email", "nobody" + System.nanoTime() + "@example.org")
                .with("password", "wrong");

        HttpResponse<String> answer = form.press("enter");

        assertThat(answer.body()).contains("There is a problem");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/plans/update?ref=ERE-PREV-02", "/sign-out", "/keep-alive", "/no-such"})
    void aPostOfNobodyMakesNoSession(String path) {
        Visitor visitor = new Visitor();
        List<String> before = visitor.sessions();

        HttpResponse<String> answer = visitor.post(path, Map.of("form", "form"));

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.sessions()).isEqualTo(before);
    }

    @Test
    void signingInMakesOne() {
        Visitor visitor = new Visitor();
        int before = Integer.parseInt(visitor.sessions().get(0));

        visitor.signInAs("Erewash DSAAG lead");

        assertThat(Integer.parseInt(visitor.sessions().get(0))).isEqualTo(before + 1);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }
}
