package uk.dasv.escalation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** An issue's way from a DSAAG through the Chairs Group to the Board and back. */
class ThereAndBackBrowserIT extends InBrowser {

    @Test
    void anIssueGoesFromADsaagToTheBoardAndBackAndEveryStepIsInTheAudit() {
        String title = "No way to book interpreters – ünïcode 🙂 " + System.nanoTime();
        signInAs("Erewash DSAAG lead");
        open("/escalations/raise?about=ISSUE&ref=ERE");
        page.getByLabel("What is the issue, in a few words?").fill(title);
        page.getByLabel("Barrier", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Describe it").fill("Nobody answers at short notice.");
        page.getByLabel("A decision").check();
        page.getByLabel("Your request").fill("Decide who pays.");
        page.getByLabel("Why can it not be resolved at this level?").fill("No budget.");
        page.getByLabel("What happens if nobody decides?").fill("People wait.");
        button("Raise to Chairs Group");
        page.waitForURL(url -> url.contains("/escalations/escalation?ref="));
        String address = page.url();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(title);
        scanAtEveryWidth();

        become("Chairs Group chair", address);
        button("Acknowledge");
        done("Acknowledged");
        page.getByLabel("Escalate it to the body above").check();
        page.getByLabel("In words").fill("It is the same in every district.");
        button("Record");
        done("It is the same in every district.");

        become("Governance Board chair", address);
        page.getByLabel("Resolve it with a decision").check();
        page.getByLabel("In words").fill("Both councils pay.");
        button("Record");
        done("Both councils pay.");

        become("Erewash DSAAG lead", address);
        assertThat(page.getByText("Both councils pay.").first()).isVisible();
        page.getByLabel("Close it").check();
        page.getByLabel("In words").fill("The contract is signed.");
        button("Record");
        done("The contract is signed.");
        assertThat(page.getByText("Closed").first()).isVisible();

        String reference = address.substring(address.indexOf("ref=") + 4);
        become("Administrator", "/audit?ref=" + reference);
        for (String step : new String[] {"Raised", "Acknowledged", "Escalated", "Resolved", "Closed"}) {
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText(step))
                            .first())
                    .isVisible();
        }
    }

    private void become(String somebody, String address) {
        button("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs(somebody);
        open(address);
    }

    private void button(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** The step is recorded: its words stand among the steps, where those of the step before do not. */
    private void done(String step) {
        assertThat(page.locator(".t-history").first()).containsText(step);
        assertThat(page.getByText("Recorded")).isVisible();
    }
}
