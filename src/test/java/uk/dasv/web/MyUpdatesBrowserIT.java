package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.InBrowser;
import uk.dasv.testing.SharedServer;

/** My updates in a browser: ten actions without a mouse, and a draft that nothing loses. */
class MyUpdatesBrowserIT extends InBrowser {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String OFFICER = "Erewash partnership officer";
    private static final int SOON = 20;
    private static final int LONGEST_WAY = 500;

    private final String words = "Met with partners " + System.nanoTime();

    @Test
    void aLeadUpdatesTenActionsWithTheKeyboardOnlyAndOneThatIsWrongStays() {
        List<String> refs = Stream.generate(() -> FormPages.actionUnderWay(LEAD, SOON))
                .limit(10)
                .toList();
        String wrong = refs.get(4);
        signInAs(LEAD);
        open("/");
        tabTo(page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Action plans").setExact(true)));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/plans"));
        tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My updates")));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/plans/updates"));

        for (String ref : refs) {
            tabTo(field(ref, "rating"));
            page.keyboard().press("Space");
            if (ref.equals(wrong)) {
                page.keyboard().press("ArrowDown");
            }
            tabTo(field(ref, "done"));
            page.keyboard().type(words);
            tabTo(field(ref, "nextSteps"));
            page.keyboard().type("Go on");
            if (ref.equals(wrong)) {
                tabTo(field(ref, "ratingReason"));
                page.keyboard().type("Staff are short");
            }
        }
        tabTo(submit());
        page.keyboard().press("Enter");

        assertThat(page.locator(".govuk-notification-banner--success")).containsText("9 of 10 updates submitted");
        assertThat(page.locator(".govuk-error-summary a")).hasCount(1);
        for (String ref : refs) {
            assertThat(page.locator("section[id='" + ref + "']")).hasCount(ref.equals(wrong) ? 1 : 0);
        }
        assertThat(field(wrong, "done")).hasValue(words);
        tabTo(page.locator(".govuk-error-summary a"));
        page.keyboard().press("Enter");
        assertThat(field(wrong, "pathStep")).isFocused();
        scanAtEveryWidth();
        atWidth(WIDE);

        LocalDate by = LocalDate.now(ClockProducer.LONDON).plusDays(30);
        page.keyboard().type("Ask for cover");
        next(field(wrong, "pathWho"), "The lead");
        next(field(wrong, "pathBy"), "" + by.getDayOfMonth());
        next(field(wrong, "pathBy-month"), "" + by.getMonthValue());
        next(field(wrong, "pathBy-year"), "" + by.getYear());
        tabTo(submit());
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("1 of 1 update submitted");
        assertThat(page.locator("section[id='" + wrong + "']")).hasCount(0);
    }

    @Test
    void aDraftSurvivesClosingTheBrowserAndTheEndOfTheSession() {
        String ref = FormPages.actionUnderWay(OFFICER, SOON);
        signInAs(OFFICER);
        open("/plans/updates");
        field(ref, "rating").check();
        field(ref, "done").pressSequentially(words);
        assertThat(saved(ref)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));

        var elsewhere =
                page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(SharedServer.url()));
        try {
            Page another = elsewhere.newPage();
            another.navigate("/sign-in");
            another.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(OFFICER))
                    .click();
            another.waitForURL(url -> !url.contains("/sign-in"));
            another.navigate("/plans/updates");
            assertThat(another.locator("[id='" + ref + "-done']")).hasValue(words);
            assertThat(another.locator("[id='" + ref + "-rating']")).isChecked();
        } finally {
            elsewhere.close();
        }

        page.context().clearCookies();
        field(ref, "nextSteps").pressSequentially("And then more");
        assertThat(saved(ref)).containsText("you are signed out");
        submit().click();
        page.waitForURL(url -> url.contains("/sign-in"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(OFFICER))
                .click();
        page.waitForURL(url -> url.contains("/plans/updates"));
        assertThat(field(ref, "done")).hasValue(words);
        assertThat(field(ref, "nextSteps")).hasValue("And then more");

        page.locator("section[id='" + ref + "'] .t-due__clear").click();
        assertThat(field(ref, "done")).hasValue("");
        assertThat(saved(ref)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        open("/plans/updates");
        assertThat(field(ref, "done")).hasValue("");
    }

    @Test
    void amberOpensThePathToGreenAndGreenKeepsWhatWasTypedInIt() {
        String ref = FormPages.actionUnderWay(OFFICER, SOON);
        signInAs(OFFICER);
        open("/plans/updates");
        assertThat(field(ref, "pathStep")).isHidden();
        page.locator("[name='" + ref + "-rating'][value=AMBER]").check();
        field(ref, "pathStep").fill("Hire a trainer");
        page.locator("[name='" + ref + "-rating'][value=GREEN]").check();
        assertThat(field(ref, "pathStep")).isHidden();
        page.locator("[name='" + ref + "-rating'][value=RED]").check();
        assertThat(field(ref, "pathStep")).hasValue("Hire a trainer");
        scanAtEveryWidth();
        atWidth(WIDE);
        page.locator("section[id='" + ref + "'] .t-due__clear").click();
        assertThat(saved(ref)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    }

    private void next(Locator wanted, String typed) {
        tabTo(wanted);
        page.keyboard().type(typed);
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.first().evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The focus never reached " + wanted);
    }

    private Locator field(String ref, String name) {
        return page.locator("[id='" + ref + "-" + name + "']");
    }

    private Locator saved(String ref) {
        return page.locator("section[id='" + ref + "'] .t-due__saved");
    }

    private Locator submit() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit all that is filled in"));
    }
}
