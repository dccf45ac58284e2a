package uk.dasv.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** Searching from the frame: a reference leads straight to its page, words to what holds them. */
class SearchBrowserIT extends InBrowser {

    @Test
    void aReferenceInAnyCaseOpensItsPage() {
        signInAs("Erewash DSAAG lead");
        search(" ere-prev-02 ");

        assertThat(page).hasURL(Pattern.compile("/plans/action\\?ref=ERE-PREV-02$"));
        search("r-prev-01");
        assertThat(page).hasURL(Pattern.compile("/risks/risk\\?ref=R-PREV-01$"));
        search("esc-01");
        assertThat(page).hasURL(Pattern.compile("/escalations/escalation\\?ref=ESC-01$"));
        search("ere-iss-01");
        assertThat(page).hasURL(Pattern.compile("/escalations/issue\\?ref=ERE-ISS-01$"));
    }

    @Test
    void aReferenceOfAnotherBodyIsNotFound() {
        signInAs("Erewash partnership officer");
        for (String foreign : new String[] {"DER-PREV-01", "R-PREV-02", "HP-ISS-01"}) {
            open("/search?q=" + foreign);

            assertThat(page.locator("main").getByText("Nothing found for “" + foreign + "”"))
                    .isVisible();
        }
    }

    @Test
    void wordsAreFoundInEveryKindAndOnlyInWhatOneMaySee() {
        signInAs("Governance Board chair");
        search("schools information");

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Escalations").setLevel(2)))
                .isVisible();
        scanAtEveryWidth();
        atWidth(WIDE);
        assertThat(page.getByText("No agreed way to share information with schools")
                        .first())
                .isVisible();
        become("Scrutiny reader");
        open("/search?q=schools+information");
        assertThat(page.locator("main").getByText("Nothing found for")).isVisible();
    }

    @Test
    void whatIsTooShortOrTooLongIsSaidAtItsField() {
        signInAs("Erewash DSAAG lead");
        open("/search?q=x");

        assertThat(page.locator("#words-error")).containsText("Enter at least 2 characters");
        scanAtEveryWidth();
        open("/search?q=" + "long".repeat(30));
        assertThat(page.locator("#words-error")).containsText("Use 100 characters or fewer");
        assertThat(page.locator("#words")).hasValue("long".repeat(30));
    }

    @Test
    void whatMeansAnythingToADatabaseMeansItselfAndMarkupIsText() {
        signInAs("Governance Board chair");
        for (String odd : new String[] {"%25%25", "__", "%5C%5C", "!!", "%27%27", "%3Cb%3Ebold%3C%2Fb%3E", "🙂🙂"}) {
            open("/search?q=" + odd);

            assertThat(page.locator("main").getByText("Nothing found for")).isVisible();
        }
        open("/plans?text=%5C");
        assertThat(page.locator("h1")).hasText("Action plans");
        open("/risks?text=%5C");
        assertThat(page.locator("h1")).hasText("Risk register");
    }

    @Test
    void allOfOneKindAreShownPageByPage() {
        signInAs("Chairs Group chair");
        search("the");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See all actions that match"))
                .click();

        assertThat(page).hasURL(Pattern.compile("kind=ACTIONS"));
        assertThat(page.getByText(Pattern.compile("Showing 1 to 25 of \\d+"))).isVisible();
        assertThat(page.locator(".t-found a")).hasCount(25);
        scanAtEveryWidth();
    }

    private void search(String words) {
        page.getByLabel("Reference or words to search for").fill(words);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .click();
    }

    private void become(String somebody) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs(somebody);
    }
}
