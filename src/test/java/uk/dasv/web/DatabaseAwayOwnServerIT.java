package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Form;
import uk.dasv.testing.OwnServer;
import uk.dasv.testing.Visitor;

/** A real installation from its first start on: the first administrator, and a database that goes away. */
class DatabaseAwayOwnServerIT {

    private static final String PASSWORD = "three random words of a test";
    private static final String WORDS = "Words that nobody may read in a log";
    private static final Pattern LINK = Pattern.compile("http://\\S+(/set-password\\?token=(\\S+))");

    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndADatabaseThatReturnsIsUsedAgain() throws Exception {
        Visitor visitor = new Visitor(server.url());
        Matcher link = LINK.matcher(server.log());
        assertThat(link.find()).as("a setup link in the log").isTrue();
        refusesWhatIsNoPerson(visitor, link.group(1));
        assertThat(Form.on(visitor, visitor.get(link.group(1)), "choose")
                        .with("name", "The first administrator")
                        .with("email", "first@example.org")
                        .with("password", PASSWORD)
                        .with("again", PASSWORD)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(link.group(1)).body()).contains("This link no longer works");
        assertThat(Form.on(visitor, visitor.get("/sign-in"), "sign-in")
                        .with("email", "first@example.org")
                        .with("password", PASSWORD)
                        .press("enter")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/sign-in").body()).doesNotContain("Try it as");
        isInTheAuditAndStaysTheAdministrator(visitor);
        assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);

        aBodyBeginsItsPlanAndProposesItsFirstAction(visitor);

        Form half = Form.on(visitor, visitor.get("/admin/organisation"), "form")
                .with("name", WORDS)
                .with("kind", "OTHER");
        server.database().stop();

        for (String path : new String[] {"/", "/plans", "/admin/people", "/sign-in"}) {
            calm(visitor.get(path));
        }
        calm(half.press("save"));
        assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(503);

        server.database().startAgain();
        within(Duration.ofSeconds(60), () -> visitor.get("/health/ready").statusCode() == 200);

        // still signed in, and what could not be saved was not half saved: it goes through now
        assertThat(visitor.get("/admin/organisations").body()).doesNotContain(WORDS);
        assertThat(half.press("save").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/admin/organisations").body()).contains(WORDS);

        assertThat(server.log()).doesNotContain(PASSWORD, WORDS);
        assertThat(server.log().split(Pattern.quote(link.group(2)), -1))
                .as("the setup link stands in the log once")
                .hasSize(2);
    }

    private static void isInTheAuditAndStaysTheAdministrator(Visitor first) {
        assertThat(Form.parsed(first.get("/audit?event=CREATED&kind=PERSON&ref=first@example.org"))
                        .text())
                .contains("The first administrator", "Administrator: true");
        // somebody who has no password yet cannot take over
        assertThat(Form.on(first, first.get("/admin/person"), "form")
                        .with("name", "The second administrator")
                        .with("email", "second@example.org")
                        .with("administrator", "on")
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> answer = Form.on(first, first.get("/admin/person?present=first@example.org"), "form")
                .with("administrator", null)
                .press("save");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Form.parsed(answer).getElementById("administrator-error").text())
                .contains("Somebody has to be an administrator");
    }

    /** Nothing is there but the strategy: the bodies have no plans, and there is no sample data to lend one. */
    private static void aBodyBeginsItsPlanAndProposesItsFirstAction(Visitor visitor) {
        sent(Form.on(visitor, visitor.get("/admin/organisation"), "form")
                .with("name", "A council")
                .with("kind", "COUNCIL"));
        String body =
                Form.on(visitor, visitor.get("/admin/memberships?person=first@example.org"), "form").fields().stream()
                        .filter(field -> field.name().equals("body"))
                        .findFirst()
                        .orElseThrow()
                        .choices()
                        .get(0);
        sent(Form.on(visitor, visitor.get("/admin/memberships?person=first@example.org"), "form")
                .with("body", body)
                .with("role", "LEAD"));
        HttpResponse<String> proposing = visitor.get("/plans/new");
        assertThat(Form.parsed(proposing).select(".govuk-inset-text").text())
                .contains("has no action plan for the present period");
        assertThat(Form.parsed(proposing).getElementById("form")).isNull();
        String begin = Form.parsed(proposing).select(".govuk-inset-text a").attr("href");
        assertThat(begin).isEqualTo("/plans/plan?of=" + body);

        HttpResponse<String> begun = sent(dated(
                dated(Form.on(visitor, visitor.get(begin), "form").with("title", "Our first plan"), "starts", -1),
                "ends",
                300));
        HttpResponse<String> next = visitor.follow(begun);
        assertThat(next.body()).contains("The plan has begun. Propose its first action");
        Form action =
                Form.on(visitor, next, "form").with("title", "Our first action").with("source", "STRATEGY");
        for (String choice : new String[] {"outcome", "organisation", "owner"}) {
            action.fields().stream()
                    .filter(field -> field.name().equals(choice))
                    .forEach(field -> action.with(choice, field.choices().get(0)));
        }
        assertThat(action.value("body")).isEqualTo(body);
        HttpResponse<String> proposed = sent(dated(dated(action, "starts", 0), "due", 90));
        assertThat(visitor.follow(proposed).body()).contains("Our first action", "Proposed");
        assertThat(visitor.get("/audit?kind=PLAN").body()).contains("Our first plan");
    }

    private static Form dated(Form form, String field, int days) {
        LocalDate day = LocalDate.now(ClockProducer.LONDON).plusDays(days);
        return form.with(field, String.valueOf(day.getDayOfMonth()))
                .with(field + "-month", String.valueOf(day.getMonthValue()))
                .with(field + "-year", String.valueOf(day.getYear()));
    }

    private static HttpResponse<String> sent(Form form) {
        HttpResponse<String> answer = form.press("save");
        assertThat(answer.statusCode())
                .as(Form.parsed(answer).select(".govuk-error-summary").text())
                .isEqualTo(302);
        return answer;
    }

    private static void refusesWhatIsNoPerson(Visitor visitor, String link) {
        Form empty = Form.on(visitor, visitor.get(link), "choose");
        for (String field : new String[] {"name", "email"}) {
            Form form = Form.on(visitor, visitor.get(link), "choose")
                    .with("name", "Somebody")
                    .with("email", "somebody@example.org")
                    .with("password", PASSWORD)
                    .with("again", PASSWORD);
            for (String bad : new String[] {"", "x".repeat(10_001)}) {
                HttpResponse<String> answer = form.with(field, bad).press("save");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Form.parsed(answer).getElementById(field + "-error")).isNotNull();
            }
        }
        assertThat(empty.fields()).hasSize(4);
    }

    private static void calm(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("The tracker is not available right now", "Reference:")
                .doesNotContain("Exception", "jdbc", "mysql");
    }

    private static void within(Duration patience, Supplier<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).as("not within " + patience).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
