package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.plan.web.ActionByHand;
import uk.dasv.testing.InBrowser;

/** Text that looks as if it identified somebody is held once for a second look, and marked for who reads it. */
class SafeguardBrowserIT extends InBrowser {

    @Test
    void asksOnceBeforeItSavesWhatMayIdentifySomebodyAndMarksItForReaders() {
        signInAs("Erewash DSAAG lead");
        String reference = ActionByHand.agreed(page, "Safeguard " + System.nanoTime());
        open("/plans/update?ref=" + reference);
        page.getByLabel("What was done this month?").fill("Rang her on 07700 900123 in DE7 8LN.");
        page.getByLabel("How much is done, in percent?").fill("5");
        page.getByLabel("Red: needs help").check();
        page.getByLabel("Why, if it is not the suggested rating").fill("For the test");
        page.getByLabel("Step").fill("Ask somebody else");
        page.getByLabel("Who takes it").fill("The lead");
        page.locator("#pathBy").fill("1");
        page.locator("#pathBy-month").fill("6");
        page.locator("#pathBy-year").fill("2050");

        save();
        Locator banner = page.locator(".t-lookagain");
        assertThat(banner).containsText("a phone number: “07700 900123”");
        assertThat(banner).containsText("a postcode: “DE7 8LN”");
        assertThat(page.getByLabel("What was done this month?")).hasValue("Rang her on 07700 900123 in DE7 8LN.");
        scanAtEveryWidth();

        page.getByLabel("What was done this month?").fill("Rang her on 07700 900456.");
        save();
        assertThat(banner).containsText("07700 900456");
        save();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("Your update is saved");
        assertThat(page.getByText("May identify somebody: a phone number").first())
                .isVisible();
        scanAtEveryWidth();
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save update"))
                .click();
    }
}
