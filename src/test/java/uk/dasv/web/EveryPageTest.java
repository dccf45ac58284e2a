package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/** No page is forgotten when pages are opened and scanned. */
class EveryPageTest {

    private static final Path WEB_ROOT = Path.of("webapp");

    /** Pages of a meeting that goes on, which are opened and scanned where one is run ({@code LiveMeetingBrowserIT}). */
    private static final Set<String> SCANNED_WHILE_A_MEETING_IS_RUN = Set.of(
            "/meetings/live",
            "/meetings/attendance",
            "/meetings/carry",
            "/meetings/end",
            "/meetings/minutes-section",
            "/meetings/correct-decision");

    @Test
    void everyPageStandsInTheListOfThoseThatAreOpenedAndScanned() throws Exception {
        Set<String> scanned = scanned();
        scanned.addAll(SCANNED_WHILE_A_MEETING_IS_RUN);
        assertThat(scanned)
                .as("pages in EveryPageBrowserIT; add a line there for a new one")
                .containsAll(pages());
    }

    private static Set<String> scanned() throws NoSuchMethodException {
        return Stream.of(EveryPageBrowserIT.class
                        .getDeclaredMethod("opensAndIsAccessible", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> line.split("\\|")[1].strip().replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address of each page: the start of a folder is the folder's own. */
    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEB_ROOT)) {
            return files.filter(f -> f.toString().endsWith(".xhtml") && !f.startsWith(WEB_ROOT.resolve("WEB-INF")))
                    .map(f -> "/"
                            + WEB_ROOT.relativize(f)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace(".xhtml", ""))
                    .map(page -> page.equals("/index") ? "/" : page.replaceFirst("/index$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
