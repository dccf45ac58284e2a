package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** A session that ends in the middle of a form. */
class InterruptedFormBrowserIT extends InBrowser {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String FORM = "/plans/update?ref=ERE-PREV-02";
    private static final String WORDS = "Half-written – שלום 🙂";

    @Test
    void whatWasTypedIsThereAfterSigningInAgainOnThePageThatWasAskedFor() {
        signInAs(LEAD);
        open(FORM);
        page.getByLabel("What was done this month?").fill(WORDS);
        page.getByLabel("Amber").check();
        sessionEnds();
        button("Save update");
        page.waitForURL(url -> url.contains("/sign-in"));

        button(LEAD);

        page.waitForURL(url -> url.endsWith(FORM));
        assertThat(page.getByText("We kept what you had typed")).isVisible();
        assertThat(page.getByLabel("What was done this month?")).hasValue(WORDS);
        assertThat(page.getByLabel("Amber")).isChecked();
    }

    @Test
    void anErrorInBetweenLosesNothingEither() {
        String form = "/plans/update?ref=" + FormPages.actionUnderWay();
        signInAs(LEAD);
        open(form);
        page.getByLabel("How much is done, in percent?").fill("a lot");
        page.getByLabel("What was done this month?").fill(WORDS);
        button("Save update");
        assertThat(page.getByText("There is a problem")).isVisible();
        sessionEnds();
        button("Save update");
        page.waitForURL(url -> url.contains("/sign-in"));

        button(LEAD);

        page.waitForURL(url -> url.endsWith(form));
        assertThat(page.getByLabel("What was done this month?")).hasValue(WORDS);
    }

    @Test
    void everyFormOfAPageKeepsWhatWasTyped() {
        String reason = "No longer needed " + WORDS;
        String title = "Reworded " + WORDS;
        String address = FormPages.milestone();
        signInAs(LEAD);
        open(address);
        page.getByLabel("What will be reached?").fill(title);
        page.getByLabel("Why is it no longer needed?").fill(reason);
        sessionEnds();
        button("Drop milestone");
        page.waitForURL(url -> url.contains("/sign-in"));

        button(LEAD);

        page.waitForURL(url -> url.contains("/plans/milestone"));
        assertThat(page.getByLabel("Why is it no longer needed?")).hasValue(reason);
        assertThat(page.getByLabel("What will be reached?")).hasValue(title);
    }

    @Test
    void anErrorInOneFormLeavesTheOthersOfThePageAsTheyWere() {
        signInAs(LEAD);
        open(FormPages.milestone());
        page.getByLabel("What will be reached?").fill(WORDS);
        page.getByLabel("Why is it no longer needed?").fill("");

        button("Drop milestone");

        assertThat(page.getByText("There is a problem")).isVisible();
        assertThat(page.getByLabel("What will be reached?")).hasValue(WORDS);
    }

    @Test
    void nobodyElseAtTheScreenSeesWhatWasTyped() {
        signInAs(LEAD);
        open(FORM);
        page.getByLabel("What was done this month?").fill(WORDS);
        sessionEnds();
        open(FORM);
        page.waitForURL(url -> url.contains("/sign-in"));

        signInAs("Erewash partnership officer");
        assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString()).doesNotContain("Half-written");
        sessionEnds();
        signInAs(LEAD);
        open(FORM);

        assertThat(page.getByText("We kept what you had typed")).isHidden();
        assertThat(page.getByLabel("What was done this month?")).not().hasValue(WORDS);
    }

    @Test
    void signingOutForgetsIt() {
        signInAs(LEAD);
        open(FORM);
        page.getByLabel("What was done this month?").fill(WORDS);
        signOut();

        assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString()).doesNotContain("Half-written");
    }

    @Test
    void aPasswordIsNeverKept() {
        open("/sign-in");
        page.getByLabel("E-mail address").fill("somebody@example.org");
        page.getByLabel("Password").fill("open sesame");
        button("Sign in");
        assertThat(page.getByText("There is a problem")).isVisible();

        assertThat(page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")
                        .toString())
                .doesNotContain("sesame");
    }

    @Test
    void twoMinutesBeforeTheEndAWarningOffersToStay() {
        page.clock().install();
        signInAs(LEAD);
        open(FORM);
        assertThat(page.getByText("You will be signed out soon")).isHidden();

        page.clock().fastForward("28:05");
        assertThat(page.getByText("You will be signed out soon")).isVisible();
        scan(page);
        button("Stay signed in");

        assertThat(page.getByText("You will be signed out soon")).isHidden();
    }

    /** The server has forgotten the session, as after half an hour; the page in the tab has not noticed. */
    private void sessionEnds() {
        page.context().clearCookies();
    }

    private void signOut() {
        button("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
    }

    private void button(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
