package uk.dasv.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.InBrowser;

/** My work says to everybody what is theirs to do, and nobody sees what is another body's. */
class HomeBrowserIT extends InBrowser {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | due by",
                "Erewash partnership officer | due by",
                "Chairs Group chair | groups have updated all they do this month",
                "Governance Board chair | How the outcomes go",
                "Governance Board member | Top risks against appetite",
                "Scrutiny reader | Top risks against appetite",
                // which of the two depends on the bodies other tests have set up
                "Administrator | ^(Every )?[Bb]od[yi]",
                "New starter | due by"
            })
    void saysWhatIsTheirs(String who, String heading) {
        signInAs(who);
        open("/");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(heading))))
                .hasCount(1);
        assertThat(page.locator("main .govuk-button:not(.govuk-button--secondary)")
                        .count())
                .as("green buttons")
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erewash DSAAG lead", "Erewash partnership officer"})
    void namesNothingOfAnotherBodysPlan(String who) {
        signInAs(who);
        open("/");

        assertThat(page.locator("main a[href*='/plans/'][href*='ref=']").allTextContents())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).matches("(?s).*ERE-.*"));
    }

    @Test
    void aLeadOnTheChairsGroupSeesItsSideToo() {
        signInAs("Erewash DSAAG lead");
        page.locator("#act-for").selectOption("CG");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch"))
                .click();

        assertThat(page.locator(".govuk-caption-l")).hasText("Chairs Group");
        assertThat(page.getByText("groups have updated all they do this month")).isVisible();
    }

    @Test
    void theBoardsPageTakesTwoSheetsAtMost() {
        signInAs("Governance Board chair");
        open("/");

        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4"));

        assertThat(Pattern.compile("/Type\\s*/Page[^s]")
                        .matcher(new String(printed, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isBetween(1L, 2L);
    }
}
