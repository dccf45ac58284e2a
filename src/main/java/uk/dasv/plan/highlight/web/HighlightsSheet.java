package uk.dasv.plan.highlight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.plan.highlight.Highlights;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.PdfDocument;

/** A body's highlight report on one sheet: long texts are shortened, long lists cut off, and both say where the rest is. */
final class HighlightsSheet {

    /** With this many actions that need attention the sheet is full. */
    static final int MOST_ROWS = 10;

    private static final int MOST_ITEMS = 7;
    private static final int TITLE = 56;
    private static final int WORDS = 80;

    private final Highlights report;
    private final Labels labels;
    private final Dates dates;

    HighlightsSheet(Highlights report, Labels labels, Dates dates) {
        this.report = report;
        this.labels = labels;
        this.dates = dates;
    }

    static String title(Highlights report) {
        return "Highlights of " + report.body();
    }

    PdfDocument made() {
        PdfDocument sheet = new PdfDocument(title(report))
                .paragraph("As the tracker showed it on " + dates.day(report.today()) + ", and what changed since "
                        + (report.sinceMeeting() ? "the body last met on " : "") + dates.day(report.since()) + ".");
        sheet.heading("Ratings").paragraph(ratings());
        sheet.heading("Completed").paragraph(none(report.completed(), "Nothing since then."));
        sheet.list(items(report.completed().stream()
                .map(l -> l.reference() + " " + cut(l.title(), TITLE) + ", verified " + dates.day(l.completedOn()))));
        attention(sheet);
        sheet.heading("Dates and updates")
                .paragraph("Later than agreed: " + slipped())
                .paragraph("Overdue: " + references(report.overdue()))
                .paragraph("No update this month: " + references(report.noUpdate()));
        sheet.heading("Milestones of the next " + Highlights.DAYS_AHEAD + " days")
                .paragraph(report.next().isEmpty() ? "None." : "");
        return sheet.list(items(report.next().stream()
                .map(n -> dates.day(n.dueOn()) + ": " + cut(n.title(), TITLE) + " (" + n.reference() + ")")));
    }

    private String ratings() {
        return report.moves().stream()
                        .map(m -> m.now() + " "
                                + labels.text("rating.brief." + m.rating().name())
                                + (m.change() == 0 ? "" : " (" + m.before() + " then)"))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private void attention(PdfDocument sheet) {
        List<Highlights.Line> all = report.attention();
        sheet.heading("Red and Amber").paragraph(none(all, "None."));
        sheet.table(
                List.of("Action", "What", "Rating", "Due", "Path to green", "Help needed"),
                List.of(11, 21, 7, 10, 28, 23),
                all.stream().limit(MOST_ROWS).<List<?>>map(this::row).toList());
        if (all.size() > MOST_ROWS) {
            sheet.paragraph((all.size() - MOST_ROWS) + " more are on the page of the tracker.");
        }
    }

    private List<?> row(Highlights.Line l) {
        String path = l.path() == null
                ? "Not said"
                : cut(l.path().step(), WORDS, l.reference()) + ", " + l.path().who() + ", by "
                        + dates.shortDay(l.path().by());
        return List.of(
                l.reference(),
                cut(l.title(), TITLE),
                labels.text("rating.brief." + l.rating().name()),
                l.due(),
                path,
                l.help() == null || l.help().isBlank() ? "None" : cut(l.help(), WORDS, l.reference()));
    }

    private String slipped() {
        return report.slipped().isEmpty()
                ? "none."
                : report.slipped().stream()
                                .limit(MOST_ROWS)
                                .map(l -> l.reference() + " by " + l.slip() + (l.slip() == 1 ? " day" : " days")
                                        + (l.dateChanges() > 1 ? ", moved " + dates.times(l.dateChanges()) : ""))
                                .collect(Collectors.joining(", "))
                        + rest(report.slipped().size(), MOST_ROWS);
    }

    private static String references(List<Highlights.Line> lines) {
        return lines.isEmpty()
                ? "none."
                : lines.stream()
                                .limit(2L * MOST_ROWS)
                                .map(Highlights.Line::reference)
                                .collect(Collectors.joining(", "))
                        + rest(lines.size(), 2 * MOST_ROWS);
    }

    private static List<String> items(Stream<String> all) {
        List<String> items = new ArrayList<>(all.toList());
        int more = items.size() - MOST_ITEMS;
        if (more <= 0) {
            return items;
        }
        List<String> shown = new ArrayList<>(items.subList(0, MOST_ITEMS));
        shown.add(more + " more are on the page of the tracker.");
        return shown;
    }

    private static String rest(int all, int shown) {
        return all > shown ? " and " + (all - shown) + " more." : ".";
    }

    private static String none(List<?> all, String words) {
        return all.isEmpty() ? words : "";
    }

    /** As much of the text as fits, and where the rest is. */
    static String cut(String text, int most, String reference) {
        String cut = cut(text, most);
        return cut.endsWith("…") ? cut + " (see " + reference + ")" : cut;
    }

    private static String cut(String text, int most) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }
}
