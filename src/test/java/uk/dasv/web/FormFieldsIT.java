package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Ledger;
import uk.dasv.testing.Visitor;

/** Every field of every form, tried with what people, pasted papers and attackers put into fields. */
@InServer
@RunAsClient
class FormFieldsIT {

    private static final String LONG = "x".repeat(10_001);
    private static final String MARKUP = "<script>alert(1)</script>&\"'<b>#{7*6}";
    private static final String EVERY_SCRIPT = "Zoë 🙂👩‍👩‍👧 שלום ‮مرحبا";

    static Stream<FormPage> forms() {
        return FormPages.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whatCannotBeRightIsRefusedAtItsFieldAndNothingIsLostOrChanged(FormPage page) {
        List<String> problems = new ArrayList<>();
        Form right = page.open(page.newAddress());
        // the one to be filled in is another than the one that says what is right
        Form next = page.open(page.newAddress());
        Map<String, String> before = Ledger.read(page.visitor());
        for (Form.Field field : right.fields()) {
            for (String bad : bad(page, field, right.fields())) {
                Form form = page.with(next.like(right), field, bad);
                HttpResponse<String> answer = form.press(page.button());
                problems.addAll(new Refusal(page, form, field).problems(answer));
                Map<String, String> after = Ledger.read(page.visitor());
                if (!after.equals(before)) {
                    problems.add(field.name() + " = " + bad + " changed " + Ledger.change(before, after));
                }
                // goes on with what came back, as people do
                boolean back = answer.statusCode() == 200;
                next = back ? page.on(answer) : page.open(page.newAddress());
                before = back ? after : Ledger.read(page.visitor());
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void markupAndEveryScriptAreTakenAndShownAsTheyWereTyped(FormPage page) {
        List<String> problems = new ArrayList<>();
        for (String text : List.of(MARKUP, EVERY_SCRIPT)) {
            Form form = page.open(page.newAddress());
            Map<String, String> typed = new LinkedHashMap<>();
            for (Form.Field field : form.fields()) {
                if (page.isFree(field, form.fields()) && page.isSeen(field)) {
                    typed.put(field.name(), text + FormPage.unique());
                }
            }
            typed.forEach(form::with);
            if (!typed.isEmpty()) {
                shown(page, page.visitor(), form.press(page.button()), typed, problems);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void shown(
            FormPage page,
            Visitor visitor,
            HttpResponse<String> sent,
            Map<String, String> typed,
            List<String> problems) {
        if (sent.statusCode() != 302) {
            problems.add("not accepted: " + sent.statusCode() + " "
                    + Form.parsed(sent).select(".govuk-error-summary").text());
            return;
        }
        String next = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        StringBuilder read = new StringBuilder(read(visitor.get(next), problems));
        for (FormPage.Shown shown : page.shown()) {
            read.append(read(Someone.called(shown.who()).get(shown.address().apply(next)), problems));
        }
        typed.forEach((field, text) -> {
            if (!read.toString().contains(text)) {
                problems.add(field + " is not shown as typed: " + text);
            }
        });
    }

    /** All that a page says, in its text and in its fields. */
    private static String read(HttpResponse<String> page, List<String> problems) {
        if (page.statusCode() != 200
                || page.body().contains("<script>alert")
                || page.body().contains("<b>#{")) {
            problems.add("status " + page.statusCode() + " or not escaped on " + page.uri());
        }
        Document document = Form.parsed(page);
        StringBuilder text = new StringBuilder(document.wholeText());
        document.select("input").forEach(input -> text.append('\n').append(input.attr("value")));
        return text.toString();
    }

    private static List<String> bad(FormPage page, Form.Field field, List<Form.Field> all) {
        List<String> bad = new ArrayList<>(page.refused(field, all));
        if (!page.isSeen(field) && bad.isEmpty()) {
            return List.of();
        }
        if (field.kind() == Form.Kind.TEXT || field.kind() == Form.Kind.PASSWORD) {
            bad.add(LONG);
        }
        if (field.kind() == Form.Kind.TEXT && !field.name().contains("-") && !bad.equals(List.of(LONG))) {
            bad.add(MARKUP);
            bad.add(EVERY_SCRIPT);
        }
        if (!page.mayBeEmpty(field) && !bad.contains("")) {
            bad.add("");
            if (field.kind() == Form.Kind.TEXT) {
                bad.add("   ");
            }
        }
        return bad;
    }

    /** One form with one bad field, sent, and what is wrong with how it came back. */
    private static final class Refusal {

        private final FormPage page;
        private final Form form;
        private final Form.Field field;
        private final List<String> found = new ArrayList<>();

        Refusal(FormPage page, Form form, Form.Field field) {
            this.page = page;
            this.form = form;
            this.field = field;
        }

        List<String> problems(HttpResponse<String> answer) {
            if (answer.statusCode() == 200) {
                toldAtTheField(Form.parsed(answer));
                kept(page.on(answer));
            } else {
                found.add("answered " + answer.statusCode());
            }
            String typed = String.valueOf(form.value(field.name()));
            String start = typed.substring(0, Math.min(40, typed.length()));
            return found.stream()
                    .map(problem -> field.name() + " = " + start + ": " + problem)
                    .toList();
        }

        private void toldAtTheField(Document document) {
            String id = field.base();
            if (!document.title().startsWith("Error:")) {
                found.add("title " + document.title());
            }
            Element link = document.selectFirst(".govuk-error-summary a[href=#" + id + "]");
            if (link == null) {
                found.add("no link in the summary: "
                        + document.select(".govuk-error-summary").text());
            } else if (link.text().matches(".*(j_idt|Validation Error|\\{|Exception).*")) {
                found.add("not plain English: " + link.text());
            }
            if (document.getElementById(id) == null) {
                found.add("the link leads nowhere");
            }
            if (document.getElementById(id + "-error") == null) {
                found.add("no message at the field");
            }
            boolean described = document.select("[aria-describedby]").stream()
                    .filter(e -> List.of(e.attr("aria-describedby").split(" ")).contains(id + "-error"))
                    .anyMatch(e -> e.id().equals(id) || e.normalName().equals("fieldset"));
            if (!described) {
                found.add("not described by its message");
            }
        }

        private void kept(Form again) {
            for (Form.Field each : form.fields()) {
                String typed = form.value(each.name());
                String now = again.value(each.name());
                boolean tampered =
                        each.kind() == Form.Kind.CHOICE && !each.choices().contains(typed);
                if (each.kind() == Form.Kind.PASSWORD) {
                    if (now != null && !now.isEmpty()) {
                        found.add("shows the password");
                    }
                } else if (!tampered
                        && !String.valueOf(typed)
                                .strip()
                                .equals(String.valueOf(now).strip())) {
                    found.add(each.name() + " is not kept: " + now);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans?rating=NONSENSE&page=-1&sort=x",
                "/plans?page=abc&overdue=maybe&body=%F0%9F%99%82&outcome=%27",
                "/plans?page=99999999999999999999&text=%25_%5C%27%22%3Cscript%3Ealert(1)%3C/script%3E",
                "/plans?text=%00%ff%fe",
                "/plans/export.csv?rating=NONSENSE&sort=x&text=%25",
                "/risks?page=x&likelihood=9&impact=-1&band=NONSENSE&level=NONSENSE&sort=x",
                "/risks?page=0&text=%D7%A9%D7%9C%D7%95%D7%9D&due=maybe&mine=maybe&body=x&outcome=x",
                "/risks/heat-map?level=NONSENSE&body=x&asAt=x",
                "/risks?asAt=NONSENSE&health=x&state=x&category=%27&response=x&overseer=x&outside=maybe",
                "/risks/filter?asAt=2026-99-99&health=NONSENSE",
                "/risks/changes?from=x&to=2026-13-01&body=NONSENSE&outcome=%25",
                "/risks/changes?from=2026-06-01&to=2025-06-01",
                "/risks/profile?body=NONSENSE",
                "/risks/exceptions?rule=NONSENSE&body=x&page=x",
                "/risks?exception=NONSENSE",
                "/risks/risk?ref=R-PREV-01&asAt=NONSENSE",
                "/escalations?body=NONSENSE&page=x",
                "/meetings?body=NONSENSE&page=x&when=NONSENSE",
                "/meetings/decisions?body=NONSENSE&kind=NONSENSE&from=x&to=2026-13-01&words=%25&owner=_&page=x",
                "/search?q=%25_%27%22%3Cscript%3Ealert(1)%3C/script%3E&page=x",
                "/search?q=%D7%A9%D7%9C%D7%95%D7%9D%00&page=-1",
                "/sign-in?from=//elsewhere.example.org&signedOut=maybe"
            })
    void anAddressWithNonsenseShowsTheListAndNoFault(String address) {
        HttpResponse<String> answer = Someone.called("Governance Board chair").get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert", "govuk-error-summary", "j_idt9:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?page=x&event=NONSENSE&kind=NONSENSE&person=%25%27&ref=%F0%9F%99%82"})
    void theAuditIsAskedWithNonsense(String address) {
        assertThat(Someone.called("Administrator").get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/action",
                "/plans/action?ref=%F0%9F%99%82",
                "/plans/update?ref=",
                "/plans/step?ref=ERE-PREV-02&step=NONSENSE",
                "/risks/risk?ref=%00",
                "/risks/assess",
                "/escalations/escalation?ref=NONSENSE",
                "/escalations/raise?about=NONSENSE&ref=ERE",
                "/meetings/book?body=NONSENSE",
                "/meetings/move?body=GB&on=NONSENSE",
                "/meetings/cancel?body=GB",
                "/meetings/meeting?body=GB&on=NONSENSE",
                "/meetings/paper?body=GB&on=2030-01-01",
                "/meetings/note?body=GB&on=2030-01-01&item=1",
                "/risks/control",
                "/risks/check?ref=R-PREV-01&control=NONSENSE",
                "/risks/unrelate?ref=R-PREV-01&other=%F0%9F%99%82",
                "/risks/plans?ref=NONSENSE"
            })
    void anAddressOfNothingIsNotFound(String address) {
        assertThat(Someone.called("Governance Board chair").get(address).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LONG_EMAIL, MARKUP, EVERY_SCRIPT})
    void aWrongSignInNeverSaysWhatIsWrongAndKeepsOnlyTheAddress(String bad) {
        Visitor visitor = new Visitor();
        HttpResponse<String> answer = Form.on(visitor, visitor.get("/sign-in"), "sign-in")
                .with("email", bad)
                .with("password", "open sesame " + bad)
                .press("enter");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Form.parsed(answer);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".govuk-error-summary").text()).contains("There is a problem");
        assertThat(page.getElementById("email").val()).isEqualTo(bad);
        assertThat(page.getElementById("password").val()).isEmpty();
        assertThat(answer.body()).doesNotContain("sesame", "<script>alert");
    }

    private static final String LONG_EMAIL =
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                    + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.org";
}
