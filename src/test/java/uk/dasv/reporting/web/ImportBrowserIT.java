package uk.dasv.reporting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.InBrowser;

/** The whole way of a file in a browser, with the keyboard alone. */
class ImportBrowserIT extends InBrowser {

    private static final int MOST_TABS = 80;

    private final String mark = "Browsed" + Long.toString(BaseEntity.newId(), 36);

    @Test
    void aFileIsUploadedMappedCheckedAndTakenWithTheKeyboard() {
        signInAs("Erewash DSAAG lead");
        open("/plans");
        tabTo("a[href^='/plans/import']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Import a spreadsheet");
        tabTo("#send");
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose a file");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "plan.csv",
                        "text/csv",
                        ("Our plan\nWhat,Theme,Responsible,Deadline\n" + mark
                                        + " one,Prevention,Erewash DSAAG lead,3/9/2027\n" + mark
                                        + " two,Prevention,Erewash DSAAG lead,31/9/2027\n")
                                .getBytes(StandardCharsets.UTF_8)));
        tabTo("#send");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Which column is which?");
        assertThat(page.locator("#headings")).hasValue("2");
        assertThat(page.locator("#column-DUE")).hasValue("3");
        scanAtEveryWidth();
        atWidth(WIDE);
        tabTo("#save");
        page.keyboard().press("Enter");
        assertThat(page.locator("#counts")).hasText("1 row is right, 1 has problems.");
        assertThat(page.locator(".t-cells tbody tr")).containsText("“31/9/2027” is not a date");
        scanAtEveryWidth();
        atWidth(WIDE);
        tabTo("#save");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("What was imported");
        assertThat(page.locator(".t-facts")).containsText("New actions proposed");
        assertThat(page.locator("a[href^='/plans/import/rest.xlsx']")).isVisible();
        scanAtEveryWidth();
        open("/plans?text=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void itWorksWithoutAnyScript() {
        comeBackAs("Erewash DSAAG lead");
        page.route(
                "**/import.js*",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        open("/plans/import");
        page.setInputFiles(
                "#file",
                new FilePayload("plan.csv", "text/csv", "nothing\u0000at all".getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").press("Enter");

        assertThat(page.locator("#file-error")).containsText("This is not a spreadsheet that we can read");
    }

    /** Presses the tabulator until that is in focus. */
    private void tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            boolean there = (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
            if (there) {
                return;
            }
        }
        throw new AssertionError("cannot be reached with the keyboard: " + selector);
    }
}
