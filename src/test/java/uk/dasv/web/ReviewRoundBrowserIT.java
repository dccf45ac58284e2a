package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** The Governance Board reviews its risks one after another, with the keyboard alone; another goes on where one stopped. */
class ReviewRoundBrowserIT extends InBrowser {

    private static final String CHAIR = "Governance Board chair";
    private static final String SECRETARY = "Governance Board secretary";

    private List<String> ours;

    @BeforeEach
    void noRoundIsOpen() {
        ours = Stream.generate(() -> FormPages.openRisk(CHAIR)).limit(10).toList();
        signInAs(CHAIR);
        endRound();
    }

    @AfterEach
    void endTheRound() {
        endRound();
    }

    @Test
    void tenRisksAreReviewedByKeyboardStoppedAndTakenUpByAnother() {
        begin();
        review(5);
        page.keyboard().press("Shift+Tab");
        assertThat(page.getByText("Stop for now")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/risks/round"));
        assertThat(page.locator("#progress-words")).containsText("5 of ");
        scanAtEveryWidth();

        press("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs(SECRETARY);
        open("/risks/round");
        Locator on = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with"));
        on.focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/risks/reviewing"));
        review(5);
        assertThat(page.locator("#progress-words")).containsText("10 of ");
        scanAtEveryWidth();
        open("/risks/round");
        for (String ref : ours) {
            assertThat(page.locator("ul li", new Page.LocatorOptions().setHasText(ref)))
                    .containsText("Treat it further");
        }
        open("/risks/risk?ref=" + ours.get(0));
        assertThat(page.getByText("Decided for " + ours.get(0)).first()).isVisible();
    }

    @Test
    void twoReviewTheSameRiskAndTheSecondSeesWhatTheFirstDecided() {
        begin();
        String ref = ours.get(0);
        Page second = page.context().newPage();
        for (Page one : List.of(page, second)) {
            one.navigate("/risks/reviewing?ref=" + ref);
            one.getByLabel("Treat it further").check();
        }
        page.getByLabel("Why?").fill("The first says so.");
        press("Record and go on");
        assertThat(page.getByText("The review is recorded")).isVisible();

        second.getByLabel("Why?").fill("The second says otherwise.");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record and go on"))
                .click();
        assertThat(second.locator(".t-conflict")).containsText("The first says so.");
        assertThat(second.getByLabel("Why?")).hasValue("The second says otherwise.");
        second.getByText("Go on to the next without recording yours").click();
        assertThat(second.locator("h1")).isVisible();
        second.navigate("/risks/reviewing?ref=" + ref);
        assertThat(second.getByText("Reviewed in this round: Treat it further")).isVisible();
        assertThat(second.getByLabel("Why?")).hasCount(0);
    }

    private void begin() {
        open("/risks/round");
        page.getByLabel("All that we review").check();
        press("Begin");
        page.waitForURL(url -> url.endsWith("/risks/reviewing"));
    }

    /** Reviews so many of this test's risks, and leaves those of others for later; without a mouse. */
    private void review(int number) {
        int done = 0;
        for (int seen = 0; done < number; seen++) {
            assertThat(seen).as("risks looked at").isLessThan(400);
            String ref = reference();
            assertThat(page.locator("h1")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#decision")).isFocused();
            if (ours.contains(ref)) {
                page.keyboard().press("2");
                assertThat(page.getByLabel("Treat it further")).isChecked();
                page.keyboard().press("Tab");
                page.keyboard().type("Decided for " + ref);
                page.keyboard().press("Control+Enter");
                done++;
            } else {
                Locator later = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave for later"));
                for (int tabs = 0;
                        tabs < 12
                                && !later.evaluate("e => e === document.activeElement")
                                        .equals(true);
                        tabs++) {
                    page.keyboard().press("Tab");
                }
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".govuk-caption-l").first()).not().containsText(ref + ",");
        }
    }

    private String reference() {
        String caption = page.locator(".govuk-caption-l").first().textContent();
        return caption.substring(0, caption.indexOf(','));
    }

    private void endRound() {
        open("/risks/round");
        Locator end = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End this round"));
        if (end.count() > 0) {
            end.click();
            assertThat(page.getByText("The round of reviews has ended")).isVisible();
        }
    }

    private void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
