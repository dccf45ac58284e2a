package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Breaking;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.SharedServer;
import uk.dasv.testing.Visitor;

/** What every answer says to the browser beside its page, also behind a proxy that ends TLS. */
@InServer
@RunAsClient
class GuardedAnswersIT {

    private static final String ADMIN = "Administrator";

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/set-password?token=x", "/no-such-page", "/health/ready"})
    void everyAnswerForbidsFramesAndGuessingOfTypes(String path) {
        guarded(new Visitor().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/admin/people", "/no-such-page", "/plans/export.csv"})
    void whatSomebodySignedInSeesIsKeptNowhere(String path) {
        HttpResponse<String> answer = Someone.called(ADMIN).get(path);

        guarded(answer);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static void guarded(HttpResponse<String> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/risks/heat-map", "/admin/person"})
    void scriptsRunOnlyFromHereWithANonceThatIsNewInEveryAnswer(String path) {
        String once = header(Someone.called(ADMIN).get(path), "Content-Security-Policy");
        String again = header(Someone.called(ADMIN).get(path), "Content-Security-Policy");

        assertThat(once)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .containsPattern("script-src [^;]*'self'[^;]*'nonce-[^']+'")
                .doesNotContain("'unsafe-inline'", "'unsafe-eval'");
        assertThat(again).isNotEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/admin", "/admin/"})
    void redirectsNameNoSchemeAndNoHost(String path) {
        for (Visitor visitor : List.of(new Visitor(), Someone.called(ADMIN))) {
            visitor.get(path)
                    .headers()
                    .firstValue("Location")
                    .ifPresent(to -> assertThat(to).as(path).startsWith("/").doesNotStartWith("//"));
        }
    }

    @Test
    void whoeverSavesIsSentOnWithoutASchemeEither() {
        Visitor admin = new Visitor().signInAs(ADMIN);
        Form form = Form.on(admin, admin.get("/admin/organisation"), "form")
                .with("name", "Partner " + FormPage.unique())
                .with("kind", "OTHER");

        HttpResponse<String> saved = form.press("save");

        assertThat(header(saved, "Location")).isEqualTo("/admin/organisations");
        // the word of success waits in the session, not in a cookie
        assertThat(saved.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(admin.follow(saved).body()).contains("govuk-notification-banner--success");
        assertThat(admin.get("/admin/organisations").body()).doesNotContain("govuk-notification-banner--success");
    }

    @Test
    void behindTlsTheBrowserComesBackByTlsOnly() {
        HttpResponse<String> answer = new Visitor()
                .send(Visitor.request("/plans")
                        .header("X-Forwarded-Proto", "https")
                        .GET());

        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(answer, "Location")).startsWith("/sign-in");
        assertThat(new Visitor().get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans.xhtml", "/index.xhtml", "/sign-in.xhtml", "/admin"})
    void behindTlsNoRedirectLeavesIt(String path) {
        String to = header(
                Someone.called(ADMIN)
                        .send(Visitor.request(path)
                                .header("X-Forwarded-Proto", "https")
                                .GET()),
                "Location");

        assertThat(to).matches("(https:/)?/[^/].*");
    }

    @Test
    void behindTlsNoCookieTravelsWithoutIt() {
        Visitor visitor = new Visitor();
        Map<String, String> form =
                Form.on(visitor, visitor.get("/sign-in"), "sample-form").sentBy(ADMIN);
        HttpResponse<String> entered =
                visitor.send(visitor.formRequest("/sign-in", form).header("X-Forwarded-Proto", "https"));

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/openapi", "/openapi/", "/metrics;x=y"})
    void whatTheServerTellsItsOperatorsIsForNobodyHere(String path) {
        assertThat(Someone.called(ADMIN).get(path).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aFaultNobodyForesawIsACalmPageWithAReferenceThatIsInTheLog() throws IOException {
        HttpResponse<String> answer = Someone.called(ADMIN).get(Breaking.PATH);

        assertThat(answer.statusCode()).isEqualTo(500);
        guarded(answer);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.body())
                .contains("Something went wrong")
                .doesNotContain(Breaking.WORDS, "Exception", "uk.dasv");
        Matcher reference =
                Pattern.compile("Reference: <strong>([0-9A-Z]{8,})</strong>").matcher(answer.body());
        assertThat(reference.find()).isTrue();
        assertThat(logged("Incident " + reference.group(1))).contains(Breaking.WORDS);
    }

    /** What the log says from those words on; it may be written a moment after the answer. */
    private static String logged(String words) throws IOException {
        Path log = SharedServer.log();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String found = "";
        while (!found.contains(Breaking.WORDS) && System.nanoTime() < deadline) {
            String all = Files.readString(log);
            found = all.contains(words) ? all.substring(all.indexOf(words)) : "";
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return found;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError("no " + name + " from " + answer.uri()));
    }
}
