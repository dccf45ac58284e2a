package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InBrowser;

/** Every page opens for somebody it is for, is accessible at both widths and has one heading and a title. */
class EveryPageBrowserIT extends InBrowser {

    private static final String NOBODY = "Nobody";

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | /",
                "Erewash DSAAG lead | /plans",
                "Erewash DSAAG lead | /plans?rating=RED&sort=title-desc",
                "Chairs Group chair | /plans?since=CG&rating=RED,AMBER&sort=owner-desc",
                "Erewash DSAAG lead | /plans?asAt=2026-06-01&state=IN_PROGRESS&within=180",
                "Erewash DSAAG lead | /plans/filter?rating=RED",
                "Chairs Group chair | /plans/dates",
                "Erewash DSAAG lead | /plans/date?ref=ERE-PREV-03",
                "Erewash DSAAG lead | /plans/date?of=a late one",
                "Chairs Group chair | /plans/date-decide?of=a late one",
                "Erewash DSAAG lead | /plans/several?of=ERE&missing=true",
                "Erewash DSAAG lead | /plans/several-step?of=ERE&step=GIVE&ref=ERE-PREV-01&ref=ERE-PREV-03",
                "Erewash DSAAG lead | /views?list=plans&filters=rating%3DRED",
                "Erewash DSAAG lead | /plans/action?ref=ERE-PREV-01",
                "Erewash DSAAG lead | /plans/update?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/updates",
                "Erewash partnership officer | /plans/updates",
                "New starter | /plans/updates",
                "Chairs Group chair | /plans/updates?whose=MINE",
                "Erewash DSAAG lead | /plans/correct?of=last month",
                "Erewash DSAAG lead | /plans/compliance",
                "Chairs Group chair | /plans/compliance",
                "Administrator | /plans/compliance",
                "New starter | /plans/compliance",
                "Erewash DSAAG lead | /plans/new?of=ERE",
                "Erewash DSAAG lead | /plans/plan?of=ERE",
                "Erewash DSAAG lead | /plans/edit?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/import",
                "Erewash DSAAG lead | /plans/import?of=ERE&why=import.file.damaged",
                "Erewash DSAAG lead | /plans/import/map?of=a new file",
                "Erewash DSAAG lead | /plans/import/check?of=a right file",
                "Erewash DSAAG lead | /plans/import/check?of=a file with problems",
                "Erewash DSAAG lead | /plans/import/check?of=a file with a conflict",
                "Erewash DSAAG lead | /plans/import/done?of=an import",
                "Erewash DSAAG lead | /plans/milestone?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/all",
                "New starter | /plans/all",
                "Chairs Group chair | /plans/all",
                "Erewash DSAAG lead | /plans/tree?of=ERE",
                "Chairs Group chair | /plans/tree?of=AV",
                "Erewash DSAAG lead | /plans/timeline?of=ERE",
                "Erewash DSAAG lead | /plans/highlights?of=ERE",
                "Chairs Group chair | /plans/highlights?of=CG&since=month",
                "Erewash DSAAG lead | /plans/leavers",
                "Erewash DSAAG lead | /plans/roll?of=ERE",
                "Erewash DSAAG lead | /plans/rolling?of=a new action",
                "Administrator | /admin/objective?outcome=PREV",
                "Erewash partnership officer | /plans/action?ref=ERE-PREV-02",
                "Governance Board chair | /plans/action?ref=ERE-PREV-02",
                "Governance Board chair | /escalations/escalation?ref=ESC-07",
                "Chairs Group chair | /escalations/escalation?ref=ESC-01",
                "Erewash DSAAG lead | /escalations",
                "Erewash DSAAG lead | /escalations?list=SENT",
                "Chairs Group chair | /escalations?list=ANSWERED",
                "Governance Board chair | /escalations?list=ALL",
                "Administrator | /escalations",
                "Erewash DSAAG lead | /escalations/raise?about=ACTION&ref=ERE-PREV-01",
                "Erewash partnership officer | /",
                "Chairs Group chair | /",
                "Governance Board chair | /",
                "Governance Board secretary | /",
                "Governance Board member | /",
                "Scrutiny reader | /",
                "Administrator | /",
                "New starter | /",
                "New starter | /plans",
                "New starter | /search?q=training",
                "Erewash DSAAG lead | /search",
                "Chairs Group chair | /search?q=training",
                "Governance Board chair | /search?q=the&kind=ACTIONS&page=2",
                "Chairs Group chair | /escalations",
                "Chairs Group chair | /meetings/book?body=CG",
                "Chairs Group chair | /meetings/move?of=the next one",
                "Chairs Group chair | /meetings/cancel?of=the next one",
                "Erewash DSAAG lead | /risks/import",
                "Erewash DSAAG lead | /risks/import/map?of=a new file",
                "Erewash DSAAG lead | /risks/import/check?of=a right file",
                "Erewash DSAAG lead | /risks/import/check?of=a file with problems",
                "Erewash DSAAG lead | /risks/import/check?of=a file with a conflict",
                "Erewash DSAAG lead | /risks/import/done?of=an import",
                "Governance Board chair | /risks",
                "Governance Board chair | /risks/heat-map",
                "Erewash DSAAG lead | /risks/heat-map?level=TARGET",
                "Scrutiny reader | /risks/appetite",
                "Governance Board chair | /risks?asAt=2026-06-01&outside=true",
                "Chairs Group chair | /risks/filter?health=NO_OWNER",
                "Governance Board chair | /risks/changes?from=2026-03-01",
                "Erewash DSAAG lead | /risks/changes",
                "Governance Board chair | /risks/profile",
                "Governance Board chair | /risks/health",
                "Erewash DSAAG lead | /risks/health",
                "Scrutiny reader | /risks/health",
                "Governance Board chair | /risks/exceptions",
                "Erewash DSAAG lead | /risks/exceptions?rule=RISK_REVIEW_OVERDUE",
                "New starter | /risks/exceptions",
                "Chairs Group chair | /risks?exception=ANY",
                "Administrator | /admin/exceptions",
                "Administrator | /admin/matrix",
                "Administrator | /admin/matrix?edition=1",
                "Administrator | /admin/matrix-edition",
                "Administrator | /admin/exception?rule=RISK_ROSE",
                "Administrator | /admin/exception?rule=RISK_WITHOUT_TREATMENT",
                "Governance Board member | /risks/risk?ref=R-PREV-02&asAt=a past day",
                "Governance Board chair | /risks/risk?ref=R-PREV-01",
                "Governance Board chair | /risks/risk?ref=R-PROV-09",
                "Governance Board chair | /risks/assess?ref=R-PREV-01",
                "Governance Board chair | /risks/review?ref=R-PREV-01",
                "Governance Board chair | /risks/appetite",
                "Governance Board chair | /risks/round",
                "Governance Board chair | /risks/materialise?ref=R-PREV-01",
                "Chairs Group chair | /risks/seen?of=a review",
                "Chairs Group chair | /risks/reviewing?of=a round",
                "Chairs Group chair | /risks/round?of=an open one",
                "Governance Board chair | /risks/edit?ref=R-PREV-01",
                "Governance Board chair | /risks/move?ref=R-PREV-01",
                "Administrator | /risks/move?ref=R-PREV-02",
                "Governance Board chair | /risks/treat?ref=R-PREV-01&words=ERE",
                "Governance Board chair | /risks/treat?ref=R-PREV-01&words=nothing",
                "Governance Board chair | /risks/untreat?ref=R-PREV-01&action=ERE-PREV-01",
                "Governance Board chair | /risks/control?ref=R-PREV-01",
                "Governance Board chair | /risks/control?of=a control",
                "Governance Board chair | /risks/check?of=a control",
                "Governance Board chair | /risks/retire-control?of=a control",
                "Governance Board chair | /risks/relate?ref=R-PREV-01&words=the",
                "Governance Board chair | /risks/unrelate?of=two risks",
                "Governance Board chair | /risks/plans?ref=R-PREV-01",
                "Governance Board chair | /risks/edit?ref=R-PREV-04",
                "Governance Board member | /risks/risk?ref=R-PREV-04",
                "Scrutiny reader | /risks/risk?ref=R-PREV-01",
                "Erewash DSAAG lead | /risks/new",
                "Erewash DSAAG lead | /escalations/record?ref=ERE",
                "Erewash DSAAG lead | /escalations/issue?ref=ERE-ISS-01",
                "Chairs Group chair | /escalations/issue?ref=ERE-ISS-01",
                "Chairs Group chair | /escalations/several",
                "Erewash DSAAG lead | /escalations/issues",
                "Chairs Group chair | /escalations/issues?state=RESOLVED",
                "Erewash DSAAG lead | /escalations/edit-issue?ref=ERE-ISS-01",
                "Governance Board member | /escalations/advice",
                "Erewash DSAAG lead | /escalations?list=DRAFTS",
                "Chairs Group chair | /escalations?list=ALL&rule=ESCALATION_UNANSWERED&overdue=true",
                "Chairs Group chair | /escalations/publish?ref=ESC-11",
                "Erewash DSAAG lead | /escalations/draft?of=an issue",
                "Chairs Group chair | /escalations/take-back?of=advice",
                "Governance Board member | /meetings",
                "Scrutiny reader | /risks",
                "Scrutiny reader | /strategy",
                "Administrator | /admin",
                "Administrator | /admin/people",
                "Administrator | /admin/person",
                "Administrator | /admin/membership?person=board@try.invalid",
                "Administrator | /admin/organisations",
                "Administrator | /admin/bodies",
                "Administrator | /admin/body?present=GB",
                "Administrator | /plans/action?ref=ERE-PREV-01",
                "Administrator | /risks/risk?ref=R-PREV-01",
                "Administrator | /admin/outcomes",
                "Administrator | /admin/outcome",
                "Administrator | /admin/outcome?present=PREV",
                "Administrator | /audit",
                "Nobody | /sign-in",
                "Nobody | /set-password",
                "Nobody | /set-password?token=unknown",
                "Nobody | /accessibility",
                "Nobody | /privacy",
                "Erewash DSAAG lead | /accessibility",
                "Erewash DSAAG lead | /privacy",
                "Erewash DSAAG lead | /plans/step?step=START&ref=ERE-PREV-02",
                "Administrator | /admin/memberships?person=new-starter@try.invalid",
                "Administrator | /admin/membership?of=somebody new",
                "Governance Board chair | /risks/decide?of=a new proposal",
                "Governance Board chair | /risks/move?ref=R-PREV-01",
                "Administrator | /risks/move?ref=R-PREV-01",
                "Governance Board chair | /risks/treat?ref=R-PREV-01&words=training",
                "Governance Board chair | /risks/untreat?ref=R-PREV-01&action=ERE-PREV-01",
                "Erewash DSAAG lead | /plans/plan",
                "Erewash DSAAG lead | /plans/step?step=CANCEL&ref=ERE-PREV-02",
                "Administrator | /admin/organisation",
                "Administrator | /admin/organisation?present=A constabulary",
                "Administrator | /admin/strategy"
            })
    void opensAndIsAccessible(String who, String path) {
        if (!who.equals(NOBODY)) {
            comeBackAs(who);
        }
        open(made(path));

        assertThat(page.title()).contains("DASV Delivery Tracker");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        scanAtEveryWidth();
    }

    @Test
    void aLinkToChooseAPasswordOpensAndIsAccessible() {
        open(FormPages.passwordLink());

        assertThat(page.locator("h1")).hasText("Choose a password");
        scanAtEveryWidth();
    }

    @Test
    void aStepWithWordsOpensAndIsAccessible() {
        comeBackAs("Erewash DSAAG lead");
        open("/plans/step?step=CLAIM&ref=" + FormPages.actionUnderWay());

        assertThat(page.locator("form#form textarea")).isVisible();
        scanAtEveryWidth();
    }

    @Test
    void whatIsRefusedIsCalmAndAccessible() {
        expectComplaint("403");
        comeBackAs("Erewash DSAAG lead");

        assertThat(page.navigate("/plans?jakarta.faces.ViewState=x").status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("You cannot do that here");
        scanAtEveryWidth();
    }

    @Test
    void whatIsNowhereIsCalmAndAccessible() {
        expectComplaint("404");
        comeBackAs("Erewash DSAAG lead");

        assertThat(page.navigate("/no-such-page").status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("We could not find that page");
        scanAtEveryWidth();
    }

    private static String nextMeeting(String page) {
        return Form.parsed(Someone.called("Chairs Group chair").get("/meetings?body=CG"))
                .select("a[href^=/meetings/" + page + "?]")
                .attr("href");
    }

    /** The address itself, or that of a thing which is made for it because the sample data has none. */
    private static String made(String path) {
        return switch (path) {
            case "/admin/membership?of=somebody new" -> FormPages.membership();
            case "/plans/rolling?of=a new action" -> FormPages.rollable();
            case "/plans/correct?of=last month" -> FormPages.correction();
            case "/plans/import/map?of=a new file" ->
                "/plans/import/map?job=" + FormPages.uploaded().job();
            case "/plans/import/check?of=a right file" -> FormPages.checkedImport();
            case "/plans/import/check?of=a file with problems" -> FormPages.importWithProblems();
            case "/plans/import/check?of=a file with a conflict" -> FormPages.importWithProblems() + "&show=CONFLICT";
            case "/plans/import/done?of=an import" -> FormPages.doneImport();
            case "/risks/import/map?of=a new file" -> FormPages.mappedRisks();
            case "/risks/import/check?of=a right file" -> FormPages.checkedRisks();
            case "/risks/import/check?of=a file with problems" -> FormPages.risksWithProblems();
            case "/risks/import/check?of=a file with a conflict" -> FormPages.risksWithProblems() + "&show=CONFLICT";
            case "/risks/import/done?of=an import" -> FormPages.doneRisks();
            case "/risks/decide?of=a new proposal" ->
                "/risks/decide?ref=" + FormPages.proposedRisk("Governance Board chair");
            case "/risks/seen?of=a review" -> FormPages.seenReview();
            case "/risks/reviewing?of=a round" -> FormPages.riskInRound();
            case "/risks/round?of=an open one" -> FormPages.riskInRound().replaceFirst("/reviewing.*", "/round");
            case "/risks/control?of=a control" -> FormPages.control("control");
            case "/risks/check?of=a control" -> FormPages.control("check");
            case "/risks/retire-control?of=a control" -> FormPages.control("retire-control");
            case "/meetings/move?of=the next one" -> nextMeeting("move");
            case "/meetings/cancel?of=the next one" -> nextMeeting("cancel");
            case "/risks/unrelate?of=two risks" -> FormPages.relation();
            case "/escalations/draft?of=an issue" -> FormPages.draft();
            case "/escalations/take-back?of=advice" -> FormPages.advice();
            case "/plans/date?of=a late one" -> FormPages.lateDate();
            case "/plans/date-decide?of=a late one" -> FormPages.lateDate().replace("/date?", "/date-decide?");
            default -> path;
        };
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash partnership officer | /plans/action?ref=AV-PROT-02",
                "Erewash DSAAG lead | /risks/risk?ref=R-PREV-02",
                "Erewash partnership officer | /escalations/raise?about=ISSUE&ref=DER",
                "Governance Board member | /risks/review?ref=R-PREV-01",
                "Governance Board member | /risks/materialise?ref=R-PREV-01",
                "Governance Board member | /risks/round",
                "Governance Board member | /risks/reviewing",
                "Scrutiny reader | /risks/round",
                "Governance Board chair | /risks/seen?ref=R-PREV-01&review=1",
                "Governance Board chair | /risks/seen?ref=R-PREV-01&review=x",
                "Governance Board member | /risks/edit?ref=R-PREV-01",
                "Governance Board member | /risks/decide?ref=R-PREV-01",
                "Governance Board chair | /risks/decide?ref=R-PREV-01",
                "Governance Board member | /risks/move?ref=R-PREV-01",
                "Administrator | /risks/edit?ref=R-PREV-01",
                "Administrator | /risks/treat?ref=R-PREV-01",
                "Governance Board chair | /risks/untreat?ref=R-PREV-01&action=NONSENSE",
                "Administrator | /admin/exception?rule=NONSENSE",
                "Administrator | /admin/matrix?edition=0",
                "Chairs Group chair | /risks/edit?ref=R-PREV-01",
                "Governance Board member | /risks/control?ref=R-PREV-01",
                "Administrator | /risks/relate?ref=R-PREV-01",
                "Chairs Group chair | /risks/plans?ref=R-PREV-01",
                "Governance Board chair | /risks/control?ref=R-PREV-01&control=1",
                "Governance Board chair | /risks/check?ref=R-PREV-01&control=x",
                "Governance Board chair | /risks/retire-control?ref=R-PREV-01",
                "Governance Board chair | /risks/unrelate?ref=R-PREV-01&other=NONSENSE",
                "Governance Board chair | /meetings/move?body=CG&on=2030-01-01",
                "Chairs Group chair | /meetings/move?body=CG&on=2001-01-01",
                "Chairs Group chair | /meetings/cancel?body=CG&on=x",
                "Erewash partnership officer | /escalations/issue?ref=HP-ISS-01",
                "Erewash DSAAG lead | /escalations/edit-issue?ref=HP-ISS-01",
                "Chairs Group chair | /escalations/edit-issue?ref=ERE-ISS-01",
                "Erewash DSAAG lead | /escalations/publish?ref=ESC-11",
                "Chairs Group chair | /escalations/publish?ref=ESC-01",
                "Chairs Group chair | /escalations/take-back?ref=ESC-11&id=1",
                "Erewash DSAAG lead | /escalations/draft?id=1",
                "Erewash DSAAG lead | /escalations/draft?id=x",
                "Governance Board member | /escalations/several",
                "Erewash DSAAG lead | /escalations/record?ref=HP",
                "Scrutiny reader | /escalations/issue?ref=ERE-ISS-01",
                "Scrutiny reader | /plans/action?ref=ERE-PREV-01",
                "Erewash DSAAG lead | /plans/edit?ref=DER-PREV-01",
                "Erewash DSAAG lead | /plans/plan?of=DER",
                "Erewash DSAAG lead | /plans/edit",
                "Erewash partnership officer | /plans/tree?of=DER",
                "Erewash DSAAG lead | /plans/tree?of=ERE&from=2001-01-01",
                "Erewash DSAAG lead | /plans/timeline?of=ERE&from=x",
                "Erewash partnership officer | /plans/highlights?of=DER",
                "Erewash DSAAG lead | /plans/roll?of=DER",
                "Erewash DSAAG lead | /plans/rolling?of=ERE&into=2001-01-01",
                "Chairs Group chair | /plans/edit?ref=ERE-PREV-02",
                "Erewash partnership officer | /plans/edit?ref=ERE-PREV-02",
                "Chairs Group chair | /plans/milestone?ref=ERE-PREV-02",
                "Erewash DSAAG lead | /plans/milestone?ref=ERE-PREV-02&milestone=1",
                "Erewash DSAAG lead | /plans/milestone?ref=ERE-PREV-02&milestone=x",
                "Chairs Group chair | /plans/update?ref=ERE-PREV-02",
                "Chairs Group chair | /plans/correct?ref=ERE-PREV-03&month=2026-01-01",
                "Erewash DSAAG lead | /plans/correct?ref=ERE-PREV-03&month=x",
                "Erewash DSAAG lead | /plans/correct?ref=ERE-PREV-03&month=2099-01-01"
            })
    void doesNotFindWhatIsNotForThem(String who, String path) {
        expectComplaint("404");
        comeBackAs(who);

        assertThat(page.navigate(path).status()).isEqualTo(404);
        scanAtEveryWidth();
    }
}
