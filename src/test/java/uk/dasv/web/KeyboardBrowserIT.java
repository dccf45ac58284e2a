package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.plan.web.ActionByHand;
import uk.dasv.testing.InBrowser;

/** The main ways through the program without a mouse: what has the focus can be seen, and it goes down the page. */
class KeyboardBrowserIT extends InBrowser {

    private static final int LONGEST_PAGE = 120;

    /** Whether somebody sees that the element has the focus: on itself, or on the label that stands for it. */
    private static final String SHOWS_FOCUS = """
            e => {
              const seen = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
                  && s.outlineColor !== 'transparent' && !/^rgba.*, 0\\)$/.test(s.outlineColor)) || s.boxShadow !== 'none';
              const label = e.matches('input[type=radio], input[type=checkbox]')
                  ? document.querySelector('label[for="' + CSS.escape(e.id) + '"]') : null;
              return e.matches(':focus-visible')
                  && (seen(getComputedStyle(e)) || (label !== null && seen(getComputedStyle(label, '::before'))));
            }""";

    @Test
    void fromThePlansThroughAFilterToAnActionItsUpdateAndBack() {
        String title = "Keyboard only " + System.nanoTime();
        signInAs("Erewash DSAAG lead");
        String ref = ActionByHand.agreed(page, title);
        open("/");

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to main content")).isFocused();
        tabTo(link("Action plans"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/plans"));
        noFocusJumps();

        tabTo(page.getByLabel("Words or reference"));
        page.keyboard().type(title);
        tabTo(page.getByLabel("No update this month"));
        page.keyboard().press("Space");
        tabTo(button("Show"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("text=Keyboard"));
        tabTo(link(ref));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/plans/action?ref=" + ref));
        noFocusJumps();

        tabTo(page.getByText("Update progress"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/plans/update"));
        noFocusJumps();
        tabTo(button("Save update"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-error-summary a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What was done this month?")).isFocused();
        page.keyboard().type("Typed without a mouse");
        tabTo(page.locator("input[type=radio]:checked"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        tabTo(page.getByLabel("Why, if it is not the suggested rating"));
        page.keyboard().type("For the test");
        tabTo(button("Save update"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/plans/action"));
        announced("Your update is saved");
        assertThat(page.getByText("Typed without a mouse").first()).isVisible();
    }

    @Test
    void fromTheEscalationsToAnIssueThatIsRaised() {
        String title = "Keyboard issue " + System.nanoTime();
        signInAs("Chairs Group chair");
        open("/escalations");
        noFocusJumps();
        tabTo(page.getByText("Raise a new issue"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/escalations/raise"));
        noFocusJumps();

        write("What is the issue, in a few words?", title);
        tabTo(page.locator("input[type=radio]").first());
        page.keyboard().press("Space");
        write("Describe it", "Nobody answers.");
        tabTo(page.locator("[name=asksFor]").first());
        page.keyboard().press("Space");
        write("Your request", "Decide who pays.");
        write("Why can it not be resolved at this level?", "No budget.");
        tabTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Raise to")));
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What happens if nobody decides?")).isFocused();
        page.keyboard().type("People wait.");
        tabTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Raise to")));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/escalations/escalation?ref="));
        announced("It is raised");
        assertThat(page.locator("h1")).hasText(title);
        noFocusJumps();

        tabTo(page.locator("[name=decision]").first());
        page.keyboard().press("Space");
        write("In words", "Not needed any more.");
        tabTo(button("Record"));
        page.keyboard().press("Enter");
        announced("Recorded");
    }

    private void write(String label, String words) {
        tabTo(page.getByLabel(label));
        page.keyboard().type(words);
    }

    /** Presses Tab until the element has the focus, and sees the focus at every step of the way, always further down. */
    private void tabTo(Locator wanted) {
        for (int i = 0; i < LONGEST_PAGE; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.locator(":focus").evaluate(SHOWS_FOCUS))
                    .as("one sees the focus on %s", page.locator(":focus").evaluate("e => e.outerHTML.slice(0, 160)"))
                    .isTrue();
            if ((Boolean) wanted.first().evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The focus never reached " + wanted);
    }

    /** Nothing on the page takes the focus out of its turn. */
    private void noFocusJumps() {
        assertThat(page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])"))
                .hasCount(0);
    }

    /** The word of success is read out, and what is pressed next starts from there. */
    private void announced(String words) {
        Locator banner = page.locator(".govuk-notification-banner--success");
        assertThat(banner).containsText(words);
        assertThat(banner).hasAttribute("role", "alert");
        assertThat(banner).isFocused();
    }

    private Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
