package uk.dasv.escalation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;
import uk.dasv.testing.SharedServer;

/** Two people act on the same escalation: the second keeps what they typed and sees what the other did. */
class TwoAtOnceBrowserIT extends InBrowser {

    private static final String WORDS = "Typed while somebody else was quicker";

    @Test
    void theSecondSeesTheOthersStepAndTakesTheirsFromThere() {
        String address = raised();
        Page chair = somebodyElse("Chairs Group chair");
        chair.navigate(address);
        chair.getByLabel("Return it with guidance").check();
        chair.getByLabel("In words").fill(WORDS);
        Page sameChair = chair.context().newPage();
        sameChair.navigate(address);
        press(sameChair, "Acknowledge");
        assertThat(sameChair.locator(".govuk-notification-banner")).containsText("Recorded");

        press(chair, "Record");
        assertThat(chair.locator(".t-conflict")).containsText("Acknowledged");
        assertThat(chair.getByLabel("In words")).hasValue(WORDS);
        scan(chair);
        press(chair, "Record");
        assertThat(chair.locator(".govuk-notification-banner")).containsText("Recorded");
        assertThat(chair.locator(".govuk-inset-text")).containsText(WORDS);
        chair.context().close();
    }

    @Test
    void whatWasTypedStaysInSightWhenNothingIsLeftToDo() {
        String address = raised();
        Page chair = somebodyElse("Chairs Group chair");
        chair.navigate(address);
        chair.getByLabel("Resolve it with a decision").check();
        chair.getByLabel("In words").fill(WORDS);
        open(address);
        page.getByLabel("Withdraw it").check();
        page.getByLabel("In words").fill("It has gone away.");
        press(page, "Record");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Recorded");

        press(chair, "Record");
        assertThat(chair.locator(".t-conflict")).containsText("Erewash DSAAG lead");
        assertThat(chair.locator(".t-conflict")).containsText("It has gone away.");
        assertThat(chair.locator(".t-conflict")).containsText(WORDS);
        assertThat(chair.getByText("What you can do now")).hasCount(0);
        chair.context().close();
    }

    private String raised() {
        signInAs("Erewash DSAAG lead");
        open("/escalations/raise?about=ISSUE&ref=ERE");
        page.getByLabel("What is the issue, in a few words?").fill("Two at once " + System.nanoTime());
        page.getByLabel("Barrier", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Describe it").fill("It is in the way.");
        page.getByLabel("A decision").check();
        page.getByLabel("Your request").fill("Decide.");
        page.getByLabel("Why can it not be resolved at this level?").fill("No budget.");
        page.getByLabel("What happens if nobody decides?").fill("People wait.");
        press(page, "Raise to Chairs Group");
        page.waitForURL(url -> url.contains("/escalations/escalation?ref="));
        return page.url();
    }

    private Page somebodyElse(String who) {
        Page theirs = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(SharedServer.url()))
                .newPage();
        theirs.navigate("/sign-in");
        press(theirs, who);
        theirs.waitForURL(url -> !url.contains("/sign-in"));
        return theirs;
    }

    private static void press(Page where, String words) {
        where.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
