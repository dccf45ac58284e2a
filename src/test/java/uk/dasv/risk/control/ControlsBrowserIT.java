package uk.dasv.risk.control;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** A control's life without a mouse: written down, checked, what it does to a score, and retired. */
class ControlsBrowserIT extends InBrowser {

    private static final int LONGEST_PAGE = 150;

    @Test
    void aControlIsAddedCheckedAndRetiredByKeyboard() {
        String title = "Weekly meeting " + System.nanoTime();
        signInAs("Governance Board chair");
        String ref = openRisk();
        score("4 Likely");
        assertThat(page.getByText("No control is written down yet.")).isVisible();

        follow("Add a control");
        tabTo(button("Add control"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#title-error")).isVisible();
        tabTo(page.getByLabel("What is the control?"));
        page.keyboard().type(title);
        tabTo(page.getByLabel("How does it hold the risk down?"));
        page.keyboard().type("All agencies sit down");
        scanAtEveryWidth();
        atWidth(WIDE);
        press("Add control");
        assertThat(page.getByText("The control is written down")).isVisible();
        assertThat(page.getByText("Not checked yet")).isVisible();

        follow("Record a check of " + title);
        tabTo(page.getByLabel("Effective", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        tabTo(page.getByLabel("How was that made sure of?"));
        page.keyboard().type("Minutes were read");
        tabTo(page.getByLabel("Who checked?"));
        page.keyboard().type("Internal audit");
        tabTo(page.getByLabel("Year"));
        page.keyboard().press("Control+A");
        page.keyboard().type("2099");
        press("Record check");
        assertThat(page.locator("#checkedOn-error")).containsText("A check is recorded once it was made");
        scanAtEveryWidth();
        atWidth(WIDE);
        tabTo(page.getByLabel("Year"));
        page.keyboard().press("Control+A");
        page.keyboard()
                .type(String.valueOf(java.time.LocalDate.now(uk.dasv.platform.ClockProducer.LONDON)
                        .getYear()));
        press("Record check");
        assertThat(page.getByText("The check is recorded")).isVisible();
        assertThat(page.getByText("Partly effective").first()).isVisible();
        scanAtEveryWidth();
        atWidth(WIDE);

        open("/risks/assess?ref=" + ref);
        assertThat(page.getByText("New or better since the current score was last given"))
                .isVisible();
        assertThat(page.getByText(title)).isVisible();
        assertThat(page.locator("#loweredWhy")).hasCount(0);
        scan(page);
        score("2 Unlikely");

        follow("Retire " + title);
        tabTo(page.getByLabel("Why does it hold the risk down no longer?"));
        page.keyboard().type("Its funding has ended");
        scanAtEveryWidth();
        atWidth(WIDE);
        press("Retire control");
        assertThat(page.getByText("The control is retired")).isVisible();
        assertThat(page.getByText("No control is in force.")).isVisible();
        Locator retired = page.locator("summary", new Page.LocatorOptions().setHasText("Retired controls (1)"));
        tabTo(retired);
        page.keyboard().press("Enter");
        assertThat(page.locator("details[open]").getByText("Its funding has ended"))
                .isVisible();
        scanAtEveryWidth();

        open("/risks/assess?ref=" + ref);
        assertThat(page.locator("#loweredWhy")).isVisible();
    }

    /** The reference of a new risk on the Board's register, whose page is open. */
    private String openRisk() {
        open("/risks/new");
        page.getByLabel("Title").fill("Held down " + System.nanoTime());
        page.getByLabel("Risk", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Outcome it stands in the way of").selectOption("Prevention");
        button("Propose risk").click();
        page.waitForURL(url -> url.contains("/risks/risk?ref="));
        String ref = page.url().substring(page.url().indexOf("ref=") + 4);
        button("Open or reject").click();
        page.getByLabel("Open it").check();
        button("Record decision").click();
        assertThat(page.getByText("The risk is open on its register.")).isVisible();
        open("/risks/assess?ref=" + ref);
        return ref;
    }

    private void score(String likelihood) {
        page.getByLabel(likelihood).check();
        page.getByLabel("4 Major").check();
        page.getByLabel("Why this score?").fill("As partners say");
        button("Save score").click();
        assertThat(page.getByText("The score is recorded")).isVisible();
    }

    private void follow(String words) {
        String before = page.url();
        tabTo(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true)));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private void press(String words) {
        tabTo(button(words));
        page.keyboard().press("Enter");
    }

    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Goes there by the tab key alone, around the page once. */
    private void tabTo(Locator element) {
        assertThat(element).hasCount(1);
        for (int i = 0; i < LONGEST_PAGE; i++) {
            if ((Boolean) element.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("no way there by keyboard: " + element);
    }
}
