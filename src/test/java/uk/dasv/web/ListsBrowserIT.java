package uk.dasv.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.InBrowser;

/** Filters, sort and page of a list stand in its address; the file has exactly what is shown. */
class ListsBrowserIT extends InBrowser {

    private static final List<String> BY_MEANING = List.of("Red", "Amber", "Green", "Blue", "Grey");

    @Test
    void theFileHasWhatTheListShowsInItsOrder() {
        signInAs("Chairs Group chair");
        open("/plans?sort=rating&text=refuge");
        List<String> shown = references();
        String file = fetched("/plans/export.csv?sort=rating&text=refuge");

        assertThat(file).startsWith("\uFEFFReference,Action,");
        List<String[]> rows = file.lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(rows).extracting(row -> row[0]).startsWith(shown.toArray(String[]::new));
        assertThat(rows).allSatisfy(row -> assertThat(row[1]).containsIgnoringCase("refuge"));
        List<Integer> ratings = rows.stream()
                .map(row -> BY_MEANING.indexOf(row[7].split(":")[0]))
                .toList();
        assertThat(ratings).isSortedAccordingTo(Comparator.naturalOrder()).doesNotContain(-1);
        assertThat(ratings.stream().distinct().count()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/plans, XLSX, actions.xlsx, PK",
        "/plans, PDF, actions.pdf, %PDF",
        "/risks, Download as PDF, risks.pdf, %PDF",
        "/risks, One page per risk, risk-sheets.pdf, %PDF"
    })
    void aListIsHadAsASpreadsheetAndAsAPdf(String list, String kind, String name, String magic) throws IOException {
        signInAs("Governance Board chair");
        open(list + "?outcome=PROV");
        Download file =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(kind))
                        .click());

        assertThat(file.suggestedFilename()).isEqualTo(name);
        assertThat(Files.readAllBytes(file.path())).startsWith(magic.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anExportIsInTheAuditWithItsFilter() {
        String words = "nobody-has-this-" + System.nanoTime();
        signInAs("Governance Board chair");
        assertThat(fetched("/risks/export.csv?band=EXTREME&text=" + words).lines())
                .hasSize(1);
        become("Administrator");
        open("/audit?event=EXPORTED&kind=RISK");

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(words)))
                .containsText("EXTREME");
    }

    @Test
    void showKeepsTheSortAndTheCellOfTheHeatMap() {
        signInAs("Governance Board chair");
        open("/risks?level=CURRENT&likelihood=5&impact=4&sort=title-desc");
        page.getByLabel("Outcome").selectOption("PROV");
        button("Show");

        address("sort=title-desc", "likelihood=5", "impact=4", "level=CURRENT", "outcome=PROV");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("take this filter away"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("likelihood|impact"));
        address("outcome=PROV", "sort=title-desc");
    }

    @Test
    void countsByRatingAreFiltersThatShowKeeps() {
        signInAs("Chairs Group chair");
        open("/plans?sort=title");
        Locator red = page.locator(".t-tile", new Page.LocatorOptions().setHasText("Red"));
        int count = Integer.parseInt(red.locator(".t-tile__number").innerText());
        red.getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".t-tile--on")).containsText("Red");
        page.getByLabel("Words or reference").fill("a");
        button("Show");

        address("rating=RED", "sort=title", "text=a");
        open("/plans?rating=RED");
        assertThat(references()).hasSize(Math.min(25, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans?page=two&rating=PURPLE&sort=owner&overdue=perhaps&body=%00&outcome=%27",
                "/plans?page=99999",
                "/plans?page=-3&text=%25_%5C",
                "/risks?page=&band=x&level=x&likelihood=9&impact=x&sort=-desc",
                "/escalations?page=x&list=nothing",
                "/audit?page=x&event=x&kind=x"
            })
    void whatAListDoesNotKnowItIgnores(String address) {
        signInAs(address.startsWith("/audit") ? "Administrator" : "Chairs Group chair");

        assertThat(page.navigate(address).status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    /** Waits until the address has all of them, in whatever order. */
    private void address(String... parts) {
        for (String part : parts) {
            assertThat(page).hasURL(Pattern.compile(part));
        }
    }

    private List<String> references() {
        return page.locator("tbody a[href*='/plans/action?ref=']").allInnerTexts();
    }

    private String fetched(String path) {
        return page.request().get(path).text();
    }

    private void become(String somebody) {
        button("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs(somebody);
    }

    private void button(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
