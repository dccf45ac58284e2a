package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** How many SQL statements a request may send: the signed-in person and their rights are part of it. */
@InServer
@RunAsClient
class StatementsIT {

    private static final int LIST = 6;
    private static final int ITEM = 10;
    private static final int UPDATE = 12;

    private final Visitor visitor = new Visitor();

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | /plans",
                "Erewash DSAAG lead | /plans?asAt=2026-06-01&state=IN_PROGRESS,ON_HOLD&within=180&sort=owner",
                "Chairs Group chair | /plans/dates",
                "Erewash DSAAG lead | /plans/several?of=ERE",
                "Chairs Group chair | /plans?rating=RED&overdue=true&noUpdate=true&text=a&sort=title-desc",
                "Chairs Group chair | /plans/all",
                "Erewash DSAAG lead | /plans/leavers",
                "Chairs Group chair | /plans/compliance",
                "Erewash DSAAG lead | /plans/compliance",
                "Chairs Group chair | /escalations",
                "Erewash DSAAG lead | /escalations",
                "Chairs Group chair | /escalations?list=ALL&rule=ESCALATION_UNANSWERED&text=a&overdue=true",
                "Erewash DSAAG lead | /escalations?list=DRAFTS",
                "Erewash DSAAG lead | /escalations/issues",
                "Erewash DSAAG lead | /escalations/advice",
                "Chairs Group chair | /meetings",
                "Chairs Group chair | /search?q=training",
                "Erewash DSAAG lead | /search?q=training",
                "Governance Board chair | /risks/health",
                "Administrator | /admin/matrix",
                "Administrator | /admin/exception?rule=RISK_ROSE",
                "Administrator | /audit",
                "Administrator | /audit?person=a&event=REFUSED&kind=SYSTEM",
                "Administrator | /admin/",
                "Administrator | /admin/people",
                "Administrator | /admin/organisations",
                "Administrator | /admin/bodies",
                "Administrator | /admin/mail?state=FAILED",
                "Chairs Group chair | /notices",
                "Chairs Group chair | /notices?all=true&about=MEETINGS",
                "Chairs Group chair | /notices/settings",
                "Chairs Group chair | /meetings/calendar",
                "Chairs Group chair | /meetings/decisions",
                "Chairs Group chair | /meetings/decisions?words=a&body=CG&owner=a&overdue=true&stale=true"
            })
    void aListTakesAtMostSix(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, LIST);
    }

    /** With what meetings have decided about it. */
    @ParameterizedTest(name = "{0} opens {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | /plans/action?ref=ERE-PREV-01",
                "Governance Board chair | /plans/action?ref=ERE-PREV-01"
            })
    void anActionTakesAtMostEleven(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, ITEM + 1);
    }

    /** It gathers what every feature has for somebody, what has become of things since the last meeting, and new advice. */
    @ParameterizedTest(name = "My work of {0}")
    @ValueSource(
            strings = {
                "Erewash DSAAG lead",
                "Chairs Group chair",
                "Governance Board chair",
                "Erewash partnership officer",
                "Administrator"
            })
    void myWorkTakesAtMostTwelve(String who) {
        assertThat(statementsOf(who, "/")).isBetween(1, ITEM + 2);
    }

    /** The person, the body with its last meeting, and the counts and rows of the list itself. */
    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Chairs Group chair | /escalations/since?since=CG&moved=NEW",
                "Chairs Group chair | /plans?since=CG&moved=WORSE",
                "Chairs Group chair | /risks?since=CG&moved=WORSE"
            })
    void aListOfWhatHasBecomeOfThingsTakesThreeMore(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, LIST + 3);
    }

    /** What has changed wants the day of a meeting, its body's name and how each of the page stood then. */
    @Test
    void aListOfWhatHasChangedTakesThreeMore() {
        assertThat(statementsOf("Chairs Group chair", "/plans?since=CG")).isBetween(1, LIST + 3);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | /plans/filter?rating=RED",
                "Erewash DSAAG lead | /plans/date?ref=ERE-PREV-03",
                "Erewash DSAAG lead | /plans/several-step?of=ERE&step=GIVE&ref=ERE-PREV-01&ref=ERE-PREV-03",
                "Erewash DSAAG lead | /plans/update?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/edit?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/new",
                "Erewash DSAAG lead | /plans/import",
                "Erewash DSAAG lead | /risks/import",
                "Erewash DSAAG lead | /plans/plan?of=ERE",
                "Erewash DSAAG lead | /plans/tree?of=ERE",
                "Chairs Group chair | /plans/timeline?of=ERE",
                "Chairs Group chair | /plans/highlights?of=ERE",
                "Erewash DSAAG lead | /plans/roll?of=ERE",
                "Administrator | /admin/outcome?present=PREV",
                "Administrator | /admin/matrix-edition",
                "Erewash DSAAG lead | /escalations/issue?ref=ERE-ISS-01",
                "Erewash DSAAG lead | /escalations/edit-issue?ref=ERE-ISS-01",
                "Chairs Group chair | /escalations/several",
                "Erewash DSAAG lead | /escalations/raise?about=ACTION&ref=ERE-PREV-01",
                "Erewash DSAAG lead | /escalations/raise?about=ISSUE&ref=ERE",
                "Governance Board chair | /strategy",
                "Administrator | /admin/membership?person=board@try.invalid",
                "Administrator | /admin/body?present=GB"
            })
    void anItemTakesAtMostTen(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, ITEM);
    }

    @Test
    void allUpdatesOnOnePageTakeAtMostEight() {
        assertThat(statementsOf("Erewash DSAAG lead", "/plans/updates")).isBetween(1, 8);
        assertThat(statementsOf("Chairs Group chair", "/plans/updates?whose=MINE"))
                .isBetween(1, 8);
    }

    @ParameterizedTest(name = "for {0}")
    @CsvSource({"Erewash DSAAG lead", "Chairs Group chair", "Governance Board chair"})
    void everyEscalationTakesAtMostTen(String who) {
        visitor.signInAs(who);
        Matcher link = Pattern.compile("href=\"(/escalations/escalation\\?ref=[^\"]+)\"")
                .matcher(visitor.get("/escalations?list=ALL").body());
        int seen = 0;
        while (link.find() && seen < 10) {
            seen++;
            assertThat(visitor.countOf(link.group(1)).statements())
                    .as(link.group(1))
                    .isBetween(1, ITEM);
        }
        assertThat(seen).as("escalations looked at").isPositive();
    }

    @Test
    void anUpdateTakesAtMostTwelve() {
        visitor.signInAs("Erewash DSAAG lead");
        String address = "/plans/update?ref=ERE-PREV-02";

        for (String time : new String[] {"the first of the month", "said better"}) {
            Visitor.Counted posted = visitor.countOf(
                    Form.on(visitor, visitor.get(address), "form")
                            .with("done", "Met twice; " + time)
                            .with("ratingReason", "As partners say")
                            .with("rating", "RED")
                            .with("percentDone", "40")
                            .with("pathStep", "Agree cover")
                            .with("pathWho", "The lead")
                            .with("pathBy", "1")
                            .with("pathBy-month", "6")
                            .with("pathBy-year", "2035"),
                    "save");

            assertThat(posted.answer().statusCode()).as(posted.answer().body()).isEqualTo(302);
            assertThat(posted.statements()).as(time).isBetween(3, UPDATE);
        }
    }

    @ParameterizedTest(name = "{0} opens {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Governance Board chair | /risks",
                "Governance Board chair | /risks?text=a&due=true&sort=score-desc",
                "Scrutiny reader | /risks",
                "Governance Board chair | /risks/heat-map",
                "Governance Board chair | /risks/heat-map?level=TARGET",
                "Governance Board chair | /risks?asAt=2026-09-10",
                "Governance Board chair | /risks?health=TREATMENT_OVERDUE",
                "Governance Board chair | /risks/changes?from=2026-03-01",
                "Governance Board chair | /risks/profile",
                "Governance Board chair | /risks/exceptions",
                "Governance Board chair | /risks/exceptions?rule=RISK_ROSE&body=GB",
                "Administrator | /admin/exceptions",
                "Governance Board chair | /risks | /risks?outcome=PREV"
            })
    void aRegisterTakesOneMoreWhereScoresHaveMovedSinceBodiesLastMet(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, LIST + 1);
    }

    @ParameterizedTest(name = "{0} downloads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Governance Board chair | /risks/export.csv",
                "Governance Board chair | /risks/export.csv?asAt=2026-09-10",
                "Governance Board chair | /risks/export.xlsx?outcome=PREV",
                "Scrutiny reader | /risks/export.pdf"
            })
    void aRegisterAsAFileTakesAtMostTen(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, ITEM);
    }

    /** Whether it is a sheet or many: the register, its texts, scorings, controls, treatments, reviews and meetings. */
    @ParameterizedTest(name = "{0} downloads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Governance Board chair | /risks/sheets.pdf?outcome=PREV&text=R-PREV-0",
                "Governance Board chair | /risks/sheets.pdf?outcome=PREV&text=R-PREV-0&asAt=2026-09-10",
                "Governance Board chair | /risks/risk.pdf?ref=R-PREV-01"
            })
    void sheetsOfRisksTakeAtMostSeventeen(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, 17);
    }

    @ParameterizedTest(name = "{0} opens {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Governance Board chair | /risks/risk?ref=R-PREV-01",
                "Scrutiny reader | /risks/risk?ref=R-PREV-01",
                "Erewash DSAAG lead | /risks/risk?ref=ERE-RISK-01",
                "Administrator | /risks/risk?ref=R-PREV-01",
                "Governance Board chair | /risks/new",
                "Governance Board chair | /risks/edit?ref=R-PREV-01",
                "Governance Board chair | /risks/move?ref=R-PREV-01",
                "Governance Board chair | /risks/treat?ref=R-PREV-01&words=ERE",
                "Governance Board chair | /risks/untreat?ref=R-PREV-01&action=ERE-PREV-01",
                "Governance Board chair | /risks/control?ref=R-PREV-01",
                "Governance Board chair | /risks/relate?ref=R-PREV-01&words=the",
                "Governance Board chair | /risks/plans?ref=R-PREV-01",
                "Governance Board chair | /risks/assess?ref=R-PREV-01",
                "Governance Board chair | /risks/review?ref=R-PREV-01",
                "Governance Board chair | /risks/appetite",
                "Governance Board chair | /risks/round",
                "Governance Board chair | /risks/materialise?ref=R-PREV-01"
            })
    void aRiskWithItsControlsWhatBelongsToItAndWhatWasDecidedTakesAtMostThirteen(String who, String path) {
        assertThat(statementsOf(who, path)).isBetween(1, ITEM + 3);
    }

    @Test
    void aScoreTakesAtMostTwelveAndAReviewThatKeepsWhatWasSeenOneMore() {
        visitor.signInAs("Governance Board chair");
        Form score = Form.on(visitor, visitor.get("/risks/assess?ref=R-PROV-13"), "form")
                .with("likelihood", "2")
                .with("impact", "3")
                .with("rationale", "As partners say");
        assertUpdate(visitor.countOf(score, "save"));
        Form review = Form.on(visitor, visitor.get("/risks/review?ref=R-PROV-13"), "form")
                .with("decision", "TREAT_FURTHER")
                .with("rationale", "As partners say");
        Visitor.Counted reviewed = visitor.countOf(review, "save");
        assertThat(reviewed.answer().statusCode()).isEqualTo(302);
        assertThat(reviewed.statements()).isBetween(3, UPDATE + 1);
    }

    @Test
    void stepsAboutAControlTakeAtMostTwelveAndTheirPagesToo() {
        visitor.signInAs("Governance Board chair");
        Form add = Form.on(visitor, visitor.get("/risks/control?ref=R-PROV-12"), "form")
                .with("title", "Counted weekly")
                .with("description", "By all agencies");
        assertUpdate(visitor.countOf(add, "save"));
        Form check = onControl("check")
                .with("effectiveness", "EFFECTIVE")
                .with("assurance", "Minutes were read")
                .with("checkedBy", "Internal audit");
        assertUpdate(visitor.countOf(check, "save"));
        assertUpdate(visitor.countOf(onControl("control").with("title", "Counted daily"), "save"));
        assertUpdate(visitor.countOf(onControl("retire-control").with("reason", "It has ended"), "save"));
    }

    /** The form about the control that was added last. */
    private Form onControl(String page) {
        String address = Form.parsed(visitor.get("/risks/risk?ref=R-PROV-12"))
                .select("a[href^=/risks/" + page + "?][href*=control=]")
                .last()
                .attr("href");
        Visitor.Counted opened = visitor.countOf(address);
        assertThat(opened.statements()).as(address).isBetween(1, ITEM + 2);
        return Form.on(visitor, opened.answer(), "form");
    }

    @Test
    void aMeetingWithWhatItCarriesTakesAtMostTen() {
        visitor.signInAs("Chairs Group chair");
        String address = Form.parsed(visitor.get("/meetings?body=CG"))
                .select("a[href^=/meetings/move?]")
                .first()
                .attr("href");
        assertThat(visitor.countOf(address).statements()).isBetween(1, ITEM);
    }

    @Test
    void aMeetingWithItsAgendaAndAPaperTakeAtMostTen() {
        visitor.signInAs("Chairs Group chair");
        String meeting = Form.parsed(visitor.get("/meetings?body=CG"))
                .select("a[href^=/meetings/meeting?]")
                .first()
                .attr("href");
        assertThat(visitor.countOf(meeting).statements()).isBetween(1, ITEM);
        String paper = Form.parsed(visitor.get(meeting))
                .select("a[href^=/meetings/paper?]")
                .first()
                .attr("href");
        assertThat(visitor.countOf(paper).statements()).isBetween(1, ITEM);
    }

    @Test
    void aMeetingThatGoesOnADecisionAndTheMinutes() {
        String where = "?body=ERE&on=" + LocalDate.now(ClockProducer.LONDON);
        visitor.signInAs("Erewash DSAAG lead");
        Form book =
                Form.on(visitor, visitor.get("/meetings/book?body=ERE"), "form").with("place", "Online");
        dated(dated(book, "meetsOn"), "paperDeadline").press("save");
        Form.on(visitor, visitor.get("/meetings/meeting" + where), "step").press("open");
        Form.on(visitor, visitor.get("/meetings/add" + where), "form")
                .with("title", "Where we meet")
                .with("kind", "INFORMATION")
                .press("save");
        Form.on(visitor, visitor.get("/meetings/live" + where), "beginForm").press("begin");
        String item = Form.parsed(visitor.get("/meetings/live" + where)).select(".t-live__agenda a").stream()
                .filter(a -> a.text().equals("Where we meet"))
                .findFirst()
                .orElseThrow()
                .attr("href");

        Visitor.Counted live = visitor.countOf(item);
        Visitor.Counted decided = visitor.countOf(
                Form.on(visitor, live.answer(), "form")
                        .with("decision", "DECIDE")
                        .with("words", "We meet in the hall"),
                "save");
        assertThat(decided.answer().statusCode()).as(decided.answer().body()).isEqualTo(302);
        Form.on(visitor, visitor.get("/meetings/end" + where), "form").press("save");
        Visitor.Counted minutes = visitor.countOf("/meetings/minutes" + where);
        String decision = Form.parsed(visitor.get("/meetings/decisions?words=We+meet+in+the+hall"))
                .select("a[href^=/meetings/decision?ref=]")
                .first()
                .attr("href");
        Visitor.Counted one = visitor.countOf(decision);
        assertThat(one.answer().body()).contains("We meet in the hall");
        assertThat(minutes.answer().body()).contains("We meet in the hall");

        assertThat(minutes.statements()).isBetween(1, ITEM);
        assertThat(one.statements()).isBetween(1, ITEM);
        // besides the meeting and the paper: who is there, who types, and the people, outcomes and ways to choose from
        assertThat(live.statements()).isBetween(1, ITEM + 3);
        assertThat(decided.statements()).isBetween(3, UPDATE);
    }

    private static Form dated(Form form, String field) {
        LocalDate today = LocalDate.now(ClockProducer.LONDON);
        return form.with(field, String.valueOf(today.getDayOfMonth()))
                .with(field + "-month", String.valueOf(today.getMonthValue()))
                .with(field + "-year", String.valueOf(today.getYear()));
    }

    private static void assertUpdate(Visitor.Counted posted) {
        assertThat(posted.answer().statusCode()).as(posted.answer().body()).isEqualTo(302);
        assertThat(posted.statements()).isBetween(3, UPDATE);
    }

    /** One more than others: it asks whom the step concerns, to tell them. */
    @Test
    void aStepOnAnEscalationTakesAtMostThirteenAndADecisionWithItsPaperAndWhoIsToldTwentyFour() {
        visitor.signInAs("Erewash DSAAG lead");
        Form raise = Form.on(visitor, visitor.get("/escalations/raise?about=ISSUE&ref=ERE"), "form");
        for (String words : new String[] {"title", "description", "request", "whyNotHere", "consequence"}) {
            raise.with(words, "Words of a test");
        }
        HttpResponse<String> raised =
                raise.with("kind", "BARRIER").with("asksFor", "DECISION").press("save");
        String address = "/escalations/escalation?ref="
                + raised.headers().firstValue("Location").orElseThrow().replaceFirst(".*ref=", "");

        Visitor chair = new Visitor().signInAs("Chairs Group chair");
        for (String step : new String[] {"ACKNOWLEDGE", "ESCALATE"}) {
            boolean acknowledge = step.equals("ACKNOWLEDGE");
            Form form = Form.on(chair, chair.get(address), acknowledge ? "ack" : "form");
            if (!acknowledge) {
                form.with("decision", step).with("answer", "Words of a test");
            }
            Visitor.Counted taken = chair.countOf(form, acknowledge ? "acknowledge" : "save");
            assertThat(taken.answer().statusCode()).as(taken.answer().body()).isEqualTo(302);
            assertThat(taken.statements()).as(step).isBetween(3, acknowledge ? UPDATE + 1 : 2 * UPDATE);
        }
    }

    @ParameterizedTest(name = "{1} takes as many as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Chairs Group chair | /plans | /plans?text=ERE-PREV-01",
                "Chairs Group chair | /plans | /plans?body=HP",
                "Administrator | /audit | /audit?ref=no-such",
                "Chairs Group chair | /plans/action?ref=ERE-PREV-01 | /plans/action?ref=ERE-PREV-02"
            })
    void theRowsDoNotMatter(String who, String many, String few) {
        visitor.signInAs(who);
        Visitor.Counted one = visitor.countOf(many);
        Visitor.Counted other = visitor.countOf(few);

        assertThat(one.answer().body().length())
                .isGreaterThan(other.answer().body().length());
        assertThat(one.statements()).isEqualTo(other.statements());
    }

    private int statementsOf(String who, String path) {
        Visitor.Counted counted = visitor.signInAs(who).countOf(path);
        assertThat(counted.answer().statusCode()).isEqualTo(200);
        return counted.statements();
    }
}
