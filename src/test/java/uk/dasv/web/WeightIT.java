package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** What comes over the line: compressed, and kept by the browser for as long as it does not change. */
@InServer
@RunAsClient
class WeightIT {

    private static final int HEAVIEST = 350 * 1024;
    private static final Pattern LOADED = Pattern.compile(
            "<(?:link|script|img)\\b[^>]*?\\b(?:href|src)=\"([^\"]+)\"|data-govuk=\"([^\"]+)\"|url\\([\"']?(/[^\"')]+)");

    private final Visitor visitor = new Visitor();

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Erewash DSAAG lead | /",
                "Chairs Group chair | /plans",
                "Governance Board chair | /risks",
                "Erewash DSAAG lead | /plans/update?ref=ERE-PREV-02"
            })
    void aFirstVisitWeighsLittle(String who, String path) throws IOException {
        visitor.signInAs(who);
        HttpResponse<byte[]> page = visitor.getCompressed(path);
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");

        long weight = page.body().length;
        List<String> told = new ArrayList<>(List.of(path + " " + weight));
        for (String address : loadedBy(text(page))) {
            HttpResponse<byte[]> part = visitor.getCompressed(address);
            assertThat(part.statusCode()).as(address).isEqualTo(200);
            weight += part.body().length;
            told.add(address + " " + part.body().length);
        }
        assertThat(told).as("the page, its styles and its scripts").hasSizeGreaterThan(3);
        assertThat(weight).as(String.join("\n", told)).isLessThanOrEqualTo(HEAVIEST);
    }

    @Test
    void scriptsAndStylesAreKeptForAYearUnderAnAddressOfTheirContent() throws IOException {
        visitor.signInAs("Governance Board chair");
        List<String> addresses = loadedBy(text(visitor.getCompressed("/risks/risk?ref=R-PREV-01")));
        assertThat(addresses).anyMatch(a -> a.contains("tracker.css")).anyMatch(a -> a.contains("tracker.js"));
        for (String address : addresses) {
            HttpResponse<byte[]> part = visitor.getCompressed(address);

            assertThat(address).matches(".*([?&]v=[0-9a-z.]{5,}|/[0-9]+\\.[0-9]+\\.[0-9]+/).*");
            assertThat(part.headers().allValues("Cache-Control"))
                    .as(address)
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(part.headers().firstValue("Content-Encoding").isPresent() || part.body().length < 1024)
                    .as("compressed unless tiny: " + address)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jakarta.faces.resource/no-such.css.xhtml?ln=dasv&v=1", "/sign-in", "/no-such"})
    void whatIsNoResourceIsNotKept(String path) {
        assertThat(visitor.get(path).headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void anAddressWithoutAVersionIsKeptForMinutesOnly() {
        assertThat(visitor.get("/jakarta.faces.resource/tracker.css.xhtml?ln=dasv")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("public, max-age=600");
    }

    @Test
    void whoAsksForNoCompressionGetsNone() {
        HttpResponse<String> answer = visitor.get("/sign-in");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).contains("</html>");
    }

    @Test
    void faultsAreReadableCompressedToo() throws IOException {
        visitor.signInAs("Erewash DSAAG lead");
        HttpResponse<byte[]> answer = visitor.getCompressed("/plans/action?ref=no-such");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("We could not find that page").endsWith("</html>\n");
    }

    private static List<String> loadedBy(String page) {
        List<String> addresses = new ArrayList<>();
        Matcher found = LOADED.matcher(page);
        while (found.find()) {
            String address =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            addresses.add(address.replace("&amp;", "&"));
            // one tag may name two
            Matcher second = Pattern.compile("data-govuk=\"([^\"]+)\"").matcher(found.group());
            if (found.group(2) == null && second.find()) {
                addresses.add(second.group(1));
            }
        }
        return addresses.stream().distinct().toList();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        byte[] body =
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(body, StandardCharsets.UTF_8);
    }
}
