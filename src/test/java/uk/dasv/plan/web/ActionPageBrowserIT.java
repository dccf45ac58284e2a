package uk.dasv.plan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** An action's details and milestones, changed by one person or by two at once. */
class ActionPageBrowserIT extends InBrowser {

    private static final String LEAD = "Erewash DSAAG lead";

    private final String title = "Action " + System.nanoTime();

    @Test
    void aMilestoneIsPlannedChangedReachedAndDroppedAndTheHistoryKnows() {
        signInAs(LEAD);
        String ref = ActionByHand.agreed(page, title);
        plan(ref, "First <b>step</b> 🙂");
        plan(ref, "Second step");

        page.getByText("Reached, change or drop").first().click();
        page.getByLabel("What will be reached?").fill("First step");
        ActionByHand.press(page, "Save changes");
        done("The milestone is changed");
        page.getByText("Reached, change or drop").first().click();
        ActionByHand.press(page, "Milestone reached");
        done("The milestone is reached");
        page.getByText("Reached, change or drop").first().click();
        ActionByHand.press(page, "Drop milestone");
        assertThat(page.locator(".govuk-error-summary")).containsText("Fill this in");
        page.getByLabel("Why is it no longer needed?").fill("The first was enough");
        ActionByHand.press(page, "Drop milestone");
        done("The milestone is dropped");

        assertThat(page.locator(".t-steps__item--over")).hasCount(2);
        assertThat(page.locator(".t-steps")).containsText("The first was enough");
        assertThat(page.getByText("Reached, change or drop")).hasCount(0);
        assertThat(page.locator(".t-history")).containsText("Milestone 1 reached");
        assertThat(page.locator(".t-history")).containsText("Milestone 2 dropped");
        scanAtEveryWidth();
    }

    @Test
    void aMilestoneOfNoDayOrBeforeTheStartIsRefusedAtItsField() {
        signInAs(LEAD);
        String ref = ActionByHand.proposed(page, title);
        open("/plans/milestone?ref=" + ref);
        page.getByLabel("What will be reached?").fill("x".repeat(201));
        ActionByHand.day(page, "due", "31", "2", "2027");
        ActionByHand.press(page, "Add milestone");
        assertThat(page.locator("#due-error")).containsText("Enter a real date");
        ActionByHand.day(page, "due", "31", "12", "2025");
        ActionByHand.press(page, "Add milestone");
        assertThat(page.locator("#title-error")).containsText("200");
        page.getByLabel("What will be reached?").fill("Something");
        ActionByHand.press(page, "Add milestone");
        assertThat(page.locator("#due-error")).containsText("before the action starts");
        open("/plans/action?ref=" + ref);
        assertThat(page.getByText("None is planned.")).isVisible();
    }

    @Test
    void theSecondOfTwoWhoChangeAnActionSeesBothVersionsAndChooses() {
        signInAs(LEAD);
        String ref = ActionByHand.proposed(page, title);
        open("/plans/edit?ref=" + ref);
        Page other = page.context().newPage();
        other.navigate("/plans/edit?ref=" + ref);
        other.getByLabel("Title").fill(title + " of theirs");
        ActionByHand.press(other, "Save changes");
        other.waitForURL(url -> url.contains("/plans/action"));

        page.getByLabel("Description").fill("Mine, typed at the same time");
        page.getByLabel("Deputy, if there is one").selectOption(new SelectOption().setLabel("Erewash DSAAG deputy"));
        ActionByHand.press(page, "Save changes");
        assertThat(page.locator(".t-conflict")).containsText(LEAD);
        assertThat(page.locator(".t-conflict")).containsText(title + " of theirs");
        assertThat(page.getByLabel("Description")).hasValue("Mine, typed at the same time");
        scanAtEveryWidth();
        ActionByHand.press(page, "Save changes");
        done("The action is changed");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".t-history")).containsText("Erewash DSAAG deputy");
    }

    @Test
    void aStepThatSomebodyTookMeanwhileIsShownAndNotTakenTwice() {
        signInAs(LEAD);
        String ref = ActionByHand.proposed(page, title);
        open("/plans/step?ref=" + ref + "&step=AGREE");
        Page other = page.context().newPage();
        other.navigate("/plans/step?ref=" + ref + "&step=AGREE");
        ActionByHand.press(other, "Agree action");
        other.waitForURL(url -> url.contains("/plans/action"));

        ActionByHand.press(page, "Agree action");
        assertThat(page.locator(".t-conflict")).containsText("Agreed");
        assertThat(page.getByText("This step is no longer possible")).isVisible();
        scanAtEveryWidth();
    }

    @Test
    void onceAgreedTheDatesAreNotOffered() {
        signInAs(LEAD);
        String ref = ActionByHand.agreed(page, title);
        open("/plans/edit?ref=" + ref);

        assertThat(page.locator("#due")).hasCount(0);
        page.getByLabel("Title").fill(" ");
        ActionByHand.press(page, "Save changes");
        assertThat(page.locator("#title-error")).containsText("Fill this in");
        page.getByLabel("Title").fill(title + " better");
        ActionByHand.press(page, "Save changes");
        done("The action is changed");
        assertThat(page.locator("h1")).hasText(title + " better");
    }

    @Test
    void isPutOnHoldUntilALaterDayResumedAndCancelled() {
        signInAs(LEAD);
        String ref = ActionByHand.agreed(page, title);
        open("/plans/step?ref=" + ref + "&step=START");
        ActionByHand.press(page, "Start action");
        done("The action is under way");

        page.getByText("Put on hold").click();
        page.getByLabel("Why does it pause?").fill("The partner has no staff until spring.");
        ActionByHand.day(page, "reviewOn", "1", "1", "2026");
        ActionByHand.press(page, "Put on hold");
        assertThat(page.locator("#reviewOn-error")).containsText("Enter a day after today");
        scanAtEveryWidth();
        ActionByHand.day(page, "reviewOn", "1", "6", "2050");
        ActionByHand.press(page, "Put on hold");
        done("The action is on hold");
        assertThat(page.getByText("1 June 2050").first()).isVisible();

        page.getByText("Resume work").click();
        ActionByHand.press(page, "Resume work");
        done("The action is under way again");
        page.getByText("Cancel action").click();
        ActionByHand.press(page, "Cancel action");
        assertThat(page.locator("#reason-error")).containsText("Fill this in");
        page.getByLabel("Why will it not be done?").fill("Paid for elsewhere.");
        ActionByHand.press(page, "Cancel action");
        done("The action is cancelled");
        assertThat(page.getByText("Update progress")).hasCount(0);
        assertThat(page.getByText("Put on hold")).hasCount(0);
    }

    @Test
    void risksAreLinkedOnlyForWhoMaySeeThem() {
        signInAs("Erewash partnership officer");
        open("/plans/action?ref=ERE-PREV-01");
        assertThat(page.getByText("on the register of")).isVisible();
        assertThat(page.locator("main a[href*='/risks/risk']")).hasCount(0);
        ActionByHand.press(page, "Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs("Governance Board chair");
        open("/plans/action?ref=ERE-PREV-01");
        page.locator("main a[href*='/risks/risk']").first().click();
        assertThat(page).hasURL(Pattern.compile("/risks/risk\\?ref="));
        assertThat(page.locator("h1")).hasCount(1);
    }

    private void plan(String ref, String what) {
        open("/plans/milestone?ref=" + ref);
        page.getByLabel("What will be reached?").fill(what);
        ActionByHand.day(page, "due", "1", "6", "2026");
        ActionByHand.press(page, "Add milestone");
        done("The milestone is added");
        assertThat(page.locator(".t-steps")).containsText(what);
    }

    private void done(String words) {
        assertThat(page.locator(".govuk-notification-banner--success")).containsText(words);
    }
}
