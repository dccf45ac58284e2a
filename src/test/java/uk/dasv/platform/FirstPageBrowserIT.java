package uk.dasv.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InBrowser;

class FirstPageBrowserIT extends InBrowser {

    @Test
    void theFirstPageIsAccessibleAndHasOneHeading() {
        open("/");

        assertThat(page.getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setLevel(1)))
                .hasCount(1);
        scanAtEveryWidth();
    }
}
