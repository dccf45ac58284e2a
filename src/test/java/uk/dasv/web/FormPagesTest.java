package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormPagesTest {

    private static final Path WEB_ROOT = Path.of("webapp");

    /**
     * Signing in has a test of its own, for its errors never say which field is wrong; so has the page of
     * all updates, whose fields are named by the actions that happen to be due ({@code MyUpdatesIT}), and the upload
     * of a file, which a form of text cannot send ({@code ImportIT}), and the one click that says "no change", which has no
     * fields ({@code MyUpdatesIT}); and so have the series of meetings whose days are shown first and nothing is saved ({@code AgendaBrowserIT}, {@code MeetingSeriesTest}), and the pages of a meeting that goes on, of which a body has one a day
     * ({@code LiveMeetingBrowserIT}, {@code DecisionsJpaTest}). The ledger of mail has no button without a mail server ({@code MailJpaTest}).
     */
    private static final Set<String> TESTED_APART = Set.of(
            "/sign-in",
            "/plans/updates",
            "/plans/action",
            "/plans/import",
            "/risks/import",
            "/meetings/series",
            "/meetings/live",
            "/meetings/attendance",
            "/meetings/carry",
            "/meetings/end",
            "/meetings/minutes",
            "/meetings/minutes-section",
            "/meetings/correct-decision",
            "/admin/mail");

    @Test
    void everyPageWithAFormIsTriedWithBadInputAndASecondClick() throws IOException {
        Set<String> tried = FormPages.all().map(FormPage::page).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(TESTED_APART);

        assertThat(tried)
                .as("pages with a form; add a new one to FormPages")
                .isEqualTo(pagesWith("<h:form|<form(?![^>]*method=\"get\")"));
    }

    @Test
    void everyPageThatFiltersIsTriedWithBadAddresses() throws IOException {
        assertThat(new TreeSet<>(FormPages.ASKING)).isEqualTo(pagesWith("<form[^>]*method=\"get\""));
    }

    private static Set<String> pagesWith(String regularExpression) throws IOException {
        Pattern form = Pattern.compile(regularExpression);
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEB_ROOT)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean page = file.toString().endsWith(".xhtml") && !file.startsWith(WEB_ROOT.resolve("WEB-INF"));
                if (page && form.matcher(whole(file)).find()) {
                    pages.add("/" + WEB_ROOT.relativize(file).toString().replace(".xhtml", ""));
                }
            }
        }
        return pages;
    }

    /** The page with the parts it is made of. */
    private static String whole(Path file) throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(file));
        Matcher parts =
                Pattern.compile("<ui:include src=\"/(WEB-INF/parts/[^\"#]+)\"").matcher(page.toString());
        while (parts.find()) {
            page.append(whole(WEB_ROOT.resolve(parts.group(1))));
        }
        return page.toString();
    }
}
