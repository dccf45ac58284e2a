package uk.dasv.reporting.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.dasv.meeting.agenda.PaperWords;
import uk.dasv.plan.highlight.Highlights;

/** The highlights of a group as a chapter of a pack; the tracker has them on a sheet of their own, too. */
final class HighlightChapter {

    private static final int ROWS = 10;
    private static final int ITEMS = 7;
    private static final int TITLE = 70;
    private static final int WORDS = 140;

    private HighlightChapter() {}

    static Chapter of(Highlights report) {
        List<Highlights.Line> attention = report.attention();
        Chapter.Draft draft = new Chapter.Draft(
                        Chapter.Part.HIGHLIGHTS,
                        "Highlights of " + report.body(),
                        "/plans/highlights?of=" + report.code())
                .paragraph("What changed since " + (report.sinceMeeting() ? "it last met on " : "")
                        + PaperWords.day(report.since()) + ". Actions now: " + ratings(report) + ".");
        draft.heading("Completed")
                .paragraph(report.completed().isEmpty() ? "Nothing since then." : "")
                .list(report.completed().stream()
                        .limit(ITEMS)
                        .map(l -> l.reference() + " " + Chapter.cut(l.title(), TITLE) + ", verified "
                                + PaperWords.day(l.completedOn()))
                        .toList())
                .rest(report.completed().size(), ITEMS, " in the tracker");
        draft.heading("Red and Amber")
                .table(
                        "Red and Amber actions",
                        List.of("Action", "Rating", "Due", "Path to green", "Help needed"),
                        List.of(32, 9, 12, 26, 21),
                        attention.stream()
                                .limit(ROWS)
                                .map(HighlightChapter::attention)
                                .toList(),
                        "None.")
                .rest(attention.size(), ROWS, " in the tracker");
        draft.heading("Dates and updates")
                .paragraph("Later than agreed: " + references(report.slipped()))
                .paragraph("Overdue: " + references(report.overdue()))
                .paragraph("No update this month: " + references(report.noUpdate()));
        return draft.heading("Milestones of the next " + Highlights.DAYS_AHEAD + " days")
                .paragraph(report.next().isEmpty() ? "None." : "")
                .list(report.next().stream()
                        .limit(ITEMS)
                        .map(n -> PaperWords.day(n.dueOn()) + ": " + Chapter.cut(n.title(), TITLE) + " ("
                                + n.reference() + ")")
                        .toList())
                .rest(report.next().size(), ITEMS, " in the tracker")
                .done();
    }

    private static String ratings(Highlights report) {
        return report.moves().stream()
                .map(m ->
                        m.now() + " " + word(m.rating().name()) + (m.change() == 0 ? "" : " (" + m.before() + " then)"))
                .collect(Collectors.joining(", "));
    }

    private static List<String> attention(Highlights.Line l) {
        return List.of(
                l.reference() + " " + Chapter.cut(l.title(), TITLE),
                word(l.rating().name()),
                PaperWords.day(l.due()),
                l.path() == null
                        ? "Not said"
                        : Chapter.cut(l.path().step(), WORDS) + ", " + l.path().who() + ", by "
                                + PaperWords.day(l.path().by()),
                l.help() == null || l.help().isBlank() ? "None" : Chapter.cut(l.help(), WORDS));
    }

    private static String word(String rating) {
        return rating.equals("GREY")
                ? "not due"
                : rating.charAt(0) + rating.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String references(List<Highlights.Line> lines) {
        if (lines.isEmpty()) {
            return "none.";
        }
        int more = lines.size() - 2 * ROWS;
        return lines.stream().limit(2L * ROWS).map(Highlights.Line::reference).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more." : ".");
    }
}
