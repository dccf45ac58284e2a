package uk.dasv.plan.roll;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.dasv.plan.web.ActionByHand;
import uk.dasv.testing.InBrowser;

/** A lead carries an action on in the next plan; both actions lead to each other, and nothing is carried on twice. */
class RollForwardBrowserIT extends InBrowser {

    private final String title = "Action " + System.nanoTime();
    private final LocalDate next = LocalDate.of(2060, 1, 1).plusDays(System.nanoTime() % 10_000);

    @Test
    void anActionGoesOnInTheNextPlanAndBothKnowEachOther() {
        signInAs("Erewash DSAAG lead");
        String ref = ActionByHand.agreed(page, title);
        open("/plans/plan?of=ERE");
        page.locator("#title").fill("Plan of " + next);
        day("starts", next);
        day("ends", next.plusDays(1));
        press(page, "Begin plan");
        page.waitForURL(url -> url.contains("/plans/new"));

        open("/plans/action?ref=" + ref);
        page.locator("main dl a[href^='/plans/tree']").click();
        page.getByText("Roll forward").click();
        page.getByLabel("Into which plan?").selectOption(next.toString());
        for (Locator tick : page.locator("input[name=action]").all()) {
            tick.uncheck();
        }
        page.locator("[id='a-" + ref + "']").check();
        page.getByText("Go on").click();
        assertThat(page.locator("h1")).hasText("Roll forward into Plan of " + next);
        day("due0", next.minusDays(9));
        press(page, "Roll forward");
        assertThat(page.locator("#due0-error")).containsText("before the start");
        scanAtEveryWidth();
        day("due0", next.plusDays(40));
        Page other = page.context().newPage();
        other.navigate("/plans/rolling?of=ERE&into=" + next + "&action=" + ref);
        press(page, "Roll forward");
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("rolled forward");

        press(other, "Roll forward");
        assertThat(other.locator(".govuk-error-summary")).isVisible();
        assertThat(other.getByText("No action is chosen that can be rolled forward"))
                .isVisible();

        page.locator(".t-tree__action a").click();
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("main")).containsText("Carries on");
        assertThat(page.locator(".t-history")).containsText(ref);
        page.locator("main dl")
                .getByText(ref, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("ref=" + ref + "$"));
        assertThat(page.locator("main")).containsText("Carried on as");
        assertThat(page.locator("main")).containsText("Rolled forward as ERE-");
        assertThat(page.locator(".govuk-body-l")).containsText("Superseded");
    }

    private void day(String field, LocalDate day) {
        page.locator("[id='" + field + "']").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("[id='" + field + "-month']").fill(String.valueOf(day.getMonthValue()));
        page.locator("[id='" + field + "-year']").fill(String.valueOf(day.getYear()));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
