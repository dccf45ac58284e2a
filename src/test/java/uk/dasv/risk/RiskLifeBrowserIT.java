package uk.dasv.risk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** A risk's life from a DSAAG's proposal to its move to another outcome, and two people at the same form. */
class RiskLifeBrowserIT extends InBrowser {

    private static final String LEAD = "Erewash DSAAG lead";

    @Test
    void aRiskIsProposedOpenedScoredReviewedAndMovedAndTheAuditShowsEachStep() {
        String title = "Funding ends – ünïcode 🙂 <b> " + System.nanoTime();
        String reference = propose(title);
        assertThat(page.getByText("Proposed: waits to be opened")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Score this risk"))).hasCount(0);
        scanAtEveryWidth();

        become("Chairs Group chair", risk(reference));
        press("Open or reject");
        page.getByLabel("Reject it").check();
        press("Record decision");
        assertThat(page.locator("#reason-error")).containsText("Fill this in");
        page.getByLabel("Open it").check();
        press("Record decision");
        assertThat(page.getByText("The risk is open on its register.")).isVisible();

        become(LEAD, risk(reference));
        press("Score this risk");
        score("4 Likely", "4 Major", "Three contracts end in March.");
        assertThat(page.getByText("16 Extreme").first()).isVisible();

        become("Governance Board chair", risk(reference));
        press("Record a review");
        page.getByLabel("Treat it further").check();
        page.getByLabel("Why?").fill("Both councils will look for money.");
        press("Record review");
        assertThat(page.getByText("Both councils will look for money.").first()).isVisible();

        become(LEAD, risk(reference));
        press("Change");
        page.getByLabel("Outcome it stands in the way of").selectOption("Provision");
        page.getByLabel("Cause").fill("Short grants.");
        press("Save changes");
        assertThat(page.locator("#whyMoved-error")).containsText("Say why it moves");
        page.getByLabel("Why it moves").fill("It is about services.");
        press("Save changes");
        assertThat(page.getByText("The risk is saved")).isVisible();
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".t-history").getByText("It is about services."))
                .isVisible();
        scanAtEveryWidth();

        become("Administrator", "/audit?ref=" + reference);
        for (String step : new String[] {"Proposed", "Opened", "Assessed", "Reviewed", "Changed", "Moved"}) {
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText(step))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndChooses() {
        String reference = propose("Two at once " + System.nanoTime());
        Page second = secondTab();
        second.navigate("/risks/edit?ref=" + reference);
        open("/risks/edit?ref=" + reference);
        page.getByLabel("Event").fill("What the first wrote");
        press("Save changes");
        assertThat(page.getByText("The risk is saved")).isVisible();

        second.getByLabel("Event").fill("What the second wrote");
        second.getByRole(AriaRole.BUTTON, named("Save changes")).click();
        Locator both = second.locator(".t-conflict");
        assertThat(both).containsText(LEAD + " saved this while you were typing");
        assertThat(both).containsText("What the first wrote");
        assertThat(both).containsText("What the second wrote");
        assertThat(second.getByLabel("Event")).hasValue("What the second wrote");
        scan(second);

        second.getByRole(AriaRole.BUTTON, named("Save changes")).click();
        assertThat(second.getByText("The risk is saved")).isVisible();
        assertThat(second.getByText("What the second wrote").first()).isVisible();
    }

    @Test
    void whoScoresSecondSeesTheScoreOfTheFirst() {
        String reference = propose("Scored twice " + System.nanoTime());
        open("/risks/decide?ref=" + reference);
        page.getByLabel("Open it").check();
        press("Record decision");
        Page second = secondTab();
        second.navigate("/risks/assess?ref=" + reference);
        open("/risks/assess?ref=" + reference);
        score("2 Unlikely", "2 Minor", "The first thinks so.");

        second.getByLabel("5 Almost certain").check();
        second.getByLabel("4 Major").check();
        second.getByLabel("Why this score?").fill("The second knows better.");
        second.getByRole(AriaRole.BUTTON, named("Save score")).click();
        assertThat(second.locator(".t-conflict")).containsText("The first thinks so.");
        assertThat(second.getByLabel("Why this score?")).hasValue("The second knows better.");
        second.getByRole(AriaRole.BUTTON, named("Save score")).click();
        assertThat(second.getByText("20 Extreme").first()).isVisible();
    }

    private Page secondTab() {
        BrowserContext same = page.context();
        return same.newPage();
    }

    private String propose(String title) {
        signInAs(LEAD);
        open("/risks");
        press("Propose a risk");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Risk", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Outcome it stands in the way of").selectOption("Prevention");
        press("Propose risk");
        page.waitForURL(url -> url.contains("/risks/risk?ref="));
        return page.url().substring(page.url().indexOf("ref=") + 4);
    }

    private void score(String likelihood, String impact, String why) {
        page.getByLabel(likelihood).check();
        page.getByLabel(impact).check();
        page.getByLabel("Why this score?").fill(why);
        press("Save score");
        assertThat(page.getByText("The score is recorded")).isVisible();
    }

    private void become(String somebody, String address) {
        press("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs(somebody);
        open(address);
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, named(words)).click();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static String risk(String reference) {
        return "/risks/risk?ref=" + reference;
    }
}
