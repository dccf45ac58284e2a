package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** What somebody tries who writes addresses and posts themselves: they get nothing, and it is in the audit. */
@InServer
@RunAsClient
class RightsOverHttpIT {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final String PROBE = "nobody-" + Long.toString(System.nanoTime(), 36) + "@example.org";

    private final Visitor visitor = new Visitor();

    private static Visitor signedIn(String name) {
        Visitor visitor = new Visitor();
        HttpResponse<String> answer = signIn(visitor, name, null);
        assertThat(answer.statusCode()).as("signing in as %s", name).isEqualTo(302);
        return visitor;
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String from) {
        String page = visitor.get("/sign-in").body();
        Matcher button = Pattern.compile("name=\"([^\"]+)\" value=\"" + Pattern.quote(name) + "\"")
                .matcher(page);
        assertThat(button.find()).as("button of %s", name).isTrue();
        Map<String, String> form = new LinkedHashMap<>(hidden(page, "sample-form"));
        form.put(button.group(1), name);
        if (from != null) {
            form.put("from", from);
        }
        return visitor.post("/sign-in", form);
    }

    /** What a form sends unseen. */
    private static Map<String, String> hidden(String page, String id) {
        String form = page.substring(page.indexOf("<form id=\"" + id + "\""));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found = HIDDEN.matcher(form.substring(0, form.indexOf("</form>")));
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private static void assertRefusalIsRecorded(String who, String reference) {
        assertThat(signedIn("Administrator")
                        .get("/audit?event=REFUSED&ref=" + reference)
                        .body())
                .contains(who)
                .contains(reference);
    }

    @ParameterizedTest(name = "{0} tries {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash partnership officer | /plans/action?ref=AV-PROT-02 | AV-PROT-02",
                "Erewash partnership officer | /plans/update?ref=AV-PROT-02 | AV-PROT-02",
                "Erewash partnership officer | /plans/step?ref=AV-PROT-02&step=VERIFY | AV-PROT-02",
                "Erewash partnership officer | /risks/risk?ref=R-PREV-01 | R-PREV-01",
                "Erewash partnership officer | /risks/assess?ref=R-PREV-01 | R-PREV-01",
                "Erewash partnership officer | /risks/review?ref=R-PREV-01 | R-PREV-01",
                "Erewash partnership officer | /escalations/escalation?ref=ESC-02 | ESC-02",
                "Erewash partnership officer | /escalations/raise?about=ACTION&ref=AV-PROT-02 | AV-PROT-02",
                "Erewash partnership officer | /escalations/raise?about=ISSUE&ref=AV | AV",
                "Erewash partnership officer | /meetings/book?body=AV | AV",
                "Chairs Group chair | /plans/update?ref=AV-PROT-02 | AV-PROT-02",
                "Governance Board member | /risks/assess?ref=R-PREV-01 | R-PREV-01",
                "Governance Board chair | /meetings/book?body=CG | CG",
                "Scrutiny reader | /plans/action?ref=AV-PROT-02 | AV-PROT-02",
                "Scrutiny reader | /escalations/escalation?ref=ESC-02 | ESC-02"
            })
    void thingsOfOtherBodiesAreNotFoundAndItIsRecorded(String who, String path, String reference) {
        HttpResponse<String> answer = signedIn(who).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(reference);
        assertRefusalIsRecorded(who, reference);
    }

    @ParameterizedTest(name = "{0} tries {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Governance Board chair | /audit",
                "Chairs Group chair | /admin/people",
                "Erewash DSAAG lead | /admin/person?present=administrator@try.invalid",
                "Erewash DSAAG lead | /admin/memberships?person=administrator@try.invalid",
                "Erewash partnership officer | /admin/bodies",
                "Erewash partnership officer | /admin/body?present=GB",
                "Scrutiny reader | /admin/organisations"
            })
    void whatIsForAdministratorsIsRefusedToEverybodyElse(String who, String path) {
        HttpResponse<String> answer = signedIn(who).get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("administrator@try.invalid");
        assertRefusalIsRecorded(who, "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/admin/organisation"})
    void whereAdministrationStartsIsNotThereForAnybodyElse(String path) {
        String who = "Erewash partnership officer";
        HttpResponse<String> answer = signedIn(who).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertRefusalIsRecorded(who, "-");
        assertThat(signedIn("Administrator").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theThingsAboveReallyAreThereForSomebody() {
        Visitor administrator = signedIn("Administrator");
        for (String path : List.of(
                "/plans/action?ref=AV-PROT-02", "/risks/risk?ref=R-PREV-01", "/escalations/escalation?ref=ESC-02")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aListHoldsNothingOfOtherBodiesWhateverItIsAskedFor() {
        Visitor officer = signedIn("Erewash partnership officer");
        for (String path : List.of(
                "/plans?body=AV", "/plans?text=AV-", "/plans/export.csv?body=AV", "/plans/export.csv?text=AV-")) {
            assertThat(officer.get(path).body()).as(path).doesNotContain("AV-PROT-02");
        }
        assertThat(officer.get("/plans/export.csv").body()).contains("ERE-").doesNotContain("AV-P");
        assertThat(officer.get("/plans/export.xlsx").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"actions.xlsx\"");
        assertThat(officer.get("/risks?body=GB").body()).doesNotContain("R-PREV-0");
        assertThat(signedIn("Chairs Group chair")
                        .get("/plans/export.csv?body=AV")
                        .body())
                .contains("AV-PROT-02");
    }

    @Test
    void aFormCannotBeTurnedOnSomethingElse() {
        Visitor lead = signedIn("Erewash partnership officer");
        String own = Pattern.compile("action\\?ref=([A-Z0-9-]+)")
                .matcher(lead.get("/plans?mine=true").body())
                .results()
                .map(found -> found.group(1))
                .filter(ref -> lead.get("/plans/update?ref=" + ref).statusCode() == 200)
                .findFirst()
                .orElseThrow();
        Map<String, String> form = hidden(lead.get("/plans/update?ref=" + own).body(), "form");
        form.put("rating", "GREEN");
        form.put("percentDone", "99");
        form.put("done", "Tried by somebody whose it is not");

        HttpResponse<String> answer = lead.post("/plans/update?ref=AV-PROT-02", with(form, lead, own));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertRefusalIsRecorded("Erewash partnership officer", "AV-PROT-02");
        assertThat(signedIn("Administrator").get("/plans/action?ref=AV-PROT-02").body())
                .doesNotContain("Tried by somebody whose it is not");
    }

    private static Map<String, String> with(Map<String, String> form, Visitor visitor, String own) {
        Matcher button = Pattern.compile("<(?:input|button)[^>]*type=\"submit\"[^>]*name=\"([^\"]+)\"|"
                        + "<(?:input|button)[^>]*name=\"([^\"]+)\"[^>]*type=\"submit\"|"
                        + "<input id=\"[^\"]*\" type=\"submit\" name=\"([^\"]+)\"")
                .matcher(visitor.get("/plans/update?ref=" + own).body().replaceAll("(?s).*<form id=\"form\"", "<form"));
        assertThat(button.find()).isTrue();
        String name =
                button.group(1) != null ? button.group(1) : button.group(2) != null ? button.group(2) : button.group(3);
        form.put(name, "Save");
        return form;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/../plans",
                "/jakarta.faces.resource/../plans.xhtml",
                "/jakarta.faces.resource/%2e%2e/plans",
                "/jakarta.faces.resource/..;/plans",
                "/health/../plans",
                "/sign-in/../plans",
                "//plans",
                "/plans;x=/sign-in",
                "/plans/export.csv",
                "/plans/export.xlsx",
                "/risks/export.pdf",
                "/audit"
            })
    void noSpellingOfAnAddressLeadsPastTheFrontDoor(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isIn(301, 302, 400, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/sign-in"))
                .matches(".*/(sign-in.*|plans/?|admin/people/?)");
        assertThat(answer.body()).doesNotContain("AV-PROT");
    }

    @Test
    void aLinkCannotSendAForm() {
        String page = visitor.get("/sign-in").body();
        StringBuilder address = new StringBuilder("/sign-in?email=a%40example.org&password=x");
        hidden(page, "sign-in")
                .forEach((name, value) ->
                        address.append('&').append(name).append('=').append(value));

        assertThat(visitor.get(address.toString()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void aPostFromAnotherSiteIsNotHeard(String header, String value) {
        Visitor lead = signedIn("Erewash DSAAG lead");
        HttpRequest.Builder post =
                Visitor.request("/sign-out").header(header, value).POST(HttpRequest.BodyPublishers.noBody());

        assertThat(lead.send(post).statusCode()).isEqualTo(403);
        assertThat(lead.get("/plans").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/act-for?body=ERE", "/keep-alive"})
    void aLinkChangesNothingInASession(String path) {
        Visitor lead = signedIn("Erewash DSAAG lead");

        assertThat(lead.get(path).statusCode()).isEqualTo(405);
        assertThat(lead.get("/plans").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aSet-Cookie:x=1",
                "javascript:alert(1)",
                "/\t/evil.example"
            })
    void signingInLeadsNowhereElse(String from) {
        String to = signIn(visitor, "Erewash partnership officer", from)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(to.replaceFirst("^http://[^/]+", "")).startsWith("/").doesNotStartWith("//");
        assertThat(to).doesNotContain("\\").doesNotStartWith("https:").doesNotContain("//evil");
    }

    @Test
    void thePageAskedForComesBackAfterSigningIn() {
        assertThat(signIn(visitor, "Erewash partnership officer", "/plans?rating=RED")
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("/plans?rating=RED");
    }

    @Test
    void theSessionIsAnotherAfterSigningInAndItsCookieIsGuarded() {
        HttpResponse<String> first = signIn(visitor, "Erewash partnership officer", null);
        String planted = cookie(first);
        assertThat(visitor.get("/plans").statusCode()).isEqualTo(200);

        HttpResponse<String> second = signIn(visitor, "Scrutiny reader", null);

        assertThat(cookie(second)).isNotEqualTo(planted);
        assertThat(setCookie(second)).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        Visitor other = new Visitor();
        assertThat(other.send(Visitor.request("/plans")
                                .header("Cookie", "DASV=" + planted)
                                .GET())
                        .statusCode())
                .isEqualTo(302);
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("DASV="))
                .findFirst()
                .orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer) {
        return setCookie(answer).replaceAll("^DASV=([^;]+).*", "$1");
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        String id = cookie(signIn(visitor, "Erewash partnership officer", null));

        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);

        assertThat(new Visitor()
                        .send(Visitor.request("/plans")
                                .header("Cookie", "DASV=" + id)
                                .GET())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void wrongTriesSlowDownWhateverAddressTheyClaim() {
        String text = "";
        for (int n = 1; n <= 11; n++) {
            Map<String, String> form = hidden(visitor.get("/sign-in").body(), "sign-in");
            form.put("email", PROBE);
            form.put("password", "wrong " + n);
            form.put("enter", "Sign in");
            // the last hop is the one our proxy writes; what stands before it is the visitor's own
            text = visitor.send(Visitor.request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", "198.51.100." + n + ", 203.0.113.77")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))))
                    .body();
        }

        assertThat(text).contains("Too many wrong tries");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "="
                        + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    @Test
    void aLeadStartsWithTheirOwnDsaagAndKeepsWhatTheyChoose() {
        Visitor lead = signedIn("Erewash DSAAG lead");
        assertThat(acting(lead)).isEqualTo("ERE");
        assertThat(lead.get("/escalations").body()).contains("Erewash DSAAG");

        assertThat(lead.post("/act-for", Map.of("body", "CG")).statusCode()).isEqualTo(302);

        assertThat(acting(lead)).isEqualTo("CG");
        lead.get("/plans/action?ref=ERE-PREV-01");
        assertThat(acting(lead))
                .as("after looking at something of the other body")
                .isEqualTo("CG");
        assertThat(lead.get("/meetings/book?body=CG").statusCode())
                .as("a member of the Chairs Group books none of its meetings")
                .isEqualTo(404);
        assertThat(lead.get("/meetings/book?body=ERE").statusCode())
                .as("rights are those of all memberships together")
                .isEqualTo(200);
    }

    @Test
    void thePageOfAThingShowsTheBodyThatWasChosen() {
        Visitor lead = signedIn("Erewash DSAAG lead");
        String page = lead.get("/plans/action?ref=AV-PROT-02").body();
        assertThat(page).contains("AV-PROT-02");
        assertThat(selected(page)).isEqualTo("ERE");
    }

    @Test
    void nobodyActsForABodyTheyDoNotSitOn() {
        Visitor lead = signedIn("Erewash DSAAG lead");

        assertThat(lead.post("/act-for", Map.of("body", "GB")).statusCode()).isEqualTo(404);

        assertThat(acting(lead)).isEqualTo("ERE");
        assertRefusalIsRecorded("Erewash DSAAG lead", "GB");
    }

    private static String acting(Visitor visitor) {
        return selected(visitor.get("/").body());
    }

    private static String selected(String page) {
        Matcher option = Pattern.compile("<option value=\"(\\w+)\" selected=\"selected\"")
                .matcher(page);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }
}
