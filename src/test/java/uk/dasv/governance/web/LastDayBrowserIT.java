package uk.dasv.governance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

/** An administrator says ahead of time when somebody's membership ends. */
class LastDayBrowserIT extends InBrowser {

    private static final String EMAIL = "leaves." + Long.toString(System.nanoTime(), 36) + "@example.org";

    @Test
    void theLastDayIsChosenAndShown() {
        signInAs("Administrator");
        somebodyOnErewash();
        scanAtEveryWidth();
        pictures("memberships");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose the last day"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Last day as Member of");
        button("Save last day");
        assertThat(page.getByText("There is a problem")).isVisible();
        assertThat(page.locator("#to-error")).containsText("Fill this in");
        scanAtEveryWidth();
        pictures("membership");
        date("27", "3", "2035");

        button("Save last day");

        page.waitForURL(Pattern.compile("/admin/memberships"));
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("table")).containsText("27 March 2035");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change the last day"))
                .click();
        assertThat(page.getByLabel("Year")).hasValue("2035");
    }

    @Test
    void aMembershipThatIsNotThereIsNotFound() {
        expectComplaint("404");
        signInAs("Administrator");
        open("/admin/membership?person=administrator@try.invalid&membership=x");
        assertThat(page.getByText("We could not find that page")).isVisible();
    }

    private void somebodyOnErewash() {
        open("/admin/person");
        page.getByLabel("Name or role").fill("Somebody who leaves");
        page.getByLabel("E-mail address").fill(EMAIL);
        button("Save person");
        page.waitForURL(Pattern.compile("/admin/people"));
        open("/admin/memberships?person=" + EMAIL);
        Locator form = page.locator("#form");
        form.getByLabel("Body").selectOption("ERE");
        form.getByLabel("Member", new Locator.GetByLabelOptions().setExact(true))
                .check();
        button("Add membership");
        assertThat(page.locator("table")).containsText("Erewash");
        // saved, so the form is empty for the next one
        assertThat(form.getByLabel("Body")).hasValue("");
        assertThat(page.getByText("We kept what you had typed")).isHidden();
    }

    private void date(String day, String month, String year) {
        page.getByLabel("Day").fill(day);
        page.getByLabel("Month").fill(month);
        page.getByLabel("Year").fill(year);
    }

    private void pictures(String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            atWidth(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", name + "-" + width + ".png")));
        }
        atWidth(WIDE);
    }

    private void button(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
