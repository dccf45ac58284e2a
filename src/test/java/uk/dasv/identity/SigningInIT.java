package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Signing in with a password, from a browser of one's own, over HTTP. */
@InServer
@RunAsClient
class SigningInIT {

    private static final int AT_ONCE = 20;

    private final Visitor admin = new Visitor().signInAs("Administrator");
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String email = "owner." + mark + "@example.org";
    private final String password = "three random words of " + mark;
    private final ExecutorService together = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void stop() {
        together.shutdownNow();
    }

    private void added() {
        assertThat(Form.on(admin, admin.get("/admin/person"), "form")
                        .with("name", "An owner " + mark)
                        .with("email", email)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> chooses(Visitor visitor, String secret) {
        HttpResponse<String> made = Form.on(admin, admin.get("/admin/person?present=" + email), "form")
                .press("link");
        String link = Form.parsed(made)
                .selectXpath("//*[contains(text(), '/set-password?token=')]")
                .text()
                .replaceFirst(".*(?=/set-password)", "");
        return Form.on(visitor, visitor.get(link), "choose")
                .with("password", secret)
                .with("again", secret)
                .press("save");
    }

    private HttpResponse<String> tries(Visitor visitor, String secret, String address) {
        Map<String, String> form = Form.on(visitor, visitor.get("/sign-in"), "sign-in")
                .with("email", email)
                .with("password", secret)
                .sentBy("enter");
        return visitor.send(visitor.formRequest("/sign-in", form).header("X-Forwarded-For", address));
    }

    @Test
    void wrongTriesAtTheSameMomentAreAllCountedAndNoneIsAFault() throws Exception {
        added();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            String secret = "wrong " + n;
            sent.add(together.submit(() -> {
                start.await();
                return tries(new Visitor(), secret, "203.0.113.20");
            }));
        }
        start.countDown();
        int heard = 0;
        for (Future<HttpResponse<String>> each : sent) {
            HttpResponse<String> answer = each.get();
            assertThat(answer.statusCode()).isEqualTo(200);
            String told = Form.parsed(answer).select(".govuk-error-summary").text();
            assertThat(told).containsAnyOf("is not right", "Too many wrong tries");
            heard += told.contains("is not right") ? 1 : 0;
        }

        // a few more may be heard where the machine is so slow that the first delays are over meanwhile
        assertThat(heard).isBetween(SignInThrottle.FREE_TRIES, SignInThrottle.FREE_TRIES + 3);
        String audit = Form.parsed(admin.get("/audit?event=SIGN_IN_FAILED&ref=" + email))
                .text();
        assertThat(audit.split("Sign-in failed Person " + email, -1))
                .as("in the audit")
                .hasSize(heard + 1);
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheOldOne() {
        added();
        assertThat(chooses(new Visitor(), password).headers().firstValue("Location"))
                .contains("/sign-in?chosen=true");
        Visitor laptop = new Visitor();
        assertThat(tries(laptop, password, "203.0.113.21").statusCode()).isEqualTo(302);
        assertThat(laptop.get("/").statusCode()).isEqualTo(200);

        chooses(new Visitor(), password + " anew");

        assertThat(laptop.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(tries(laptop, password + " anew", "203.0.113.21").statusCode())
                .isEqualTo(302);
        assertThat(laptop.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theBrowserIsRememberedByAGuardedCookieThatOnlySigningInSees() {
        added();
        chooses(new Visitor(), password);
        Visitor laptop = new Visitor();

        HttpResponse<String> entered = tries(laptop, password, "203.0.113.22");

        assertThat(entered.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("DASV-BROWSER="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/sign-in")
                .containsIgnoringCase("Max-Age=15552000");
        laptop.post("/sign-out", Map.of());
        for (int n = 0; n < 12; n++) {
            tries(new Visitor(), "wrong " + n, "203.0.113." + (100 + n));
        }
        assertThat(tries(new Visitor(), password, "203.0.113.23").body()).contains("Too many wrong tries");
        assertThat(tries(laptop, password, "203.0.113.22").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverChoseAPasswordIsToldSoWhereTheySignIn() {
        added();
        Visitor visitor = new Visitor();

        String page = visitor.follow(chooses(visitor, password)).body();

        assertThat(page).contains("Your password is set");
        assertThat(visitor.get("/sign-in").body()).doesNotContain("Your password is set");
    }
}
