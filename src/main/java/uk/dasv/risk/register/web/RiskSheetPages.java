package uk.dasv.risk.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.file.RiskSheet;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.PdfDocument;

/** Risks on paper, each on a sheet of its own as far as it fits: what a body reads before it decides. */
final class RiskSheetPages {

    private static final String NONE = "–";

    private final Labels labels;
    private final Dates dates;
    private final LocalDate day;
    private final RiskSheetWords words;

    RiskSheetPages(Labels labels, Dates dates, LocalDate day) {
        this.labels = labels;
        this.dates = dates;
        this.day = day;
        this.words = new RiskSheetWords(labels, dates, day);
    }

    /** The risks in their order under a title; {@code told} says which they are. */
    PdfDocument made(String title, String told, List<RiskSheet> risks) {
        PdfDocument pages = new PdfDocument(title).paragraph(told);
        risks.forEach(risk -> sheet(pages, risk));
        return risks.isEmpty() ? pages.paragraph("Nothing matches.") : pages;
    }

    private void sheet(PdfDocument pages, RiskSheet risk) {
        RiskRow row = risk.row();
        pages.sheet(row.reference() + " " + row.title()).paragraph(words.standing(risk));
        pages.part("What could happen")
                .paragraph("Because of: "
                        + RiskSheetWords.said(risk.entry().texts().cause()))
                .paragraph("This could happen: "
                        + RiskSheetWords.said(risk.entry().texts().event()))
                .paragraph("And lead to: "
                        + RiskSheetWords.said(risk.entry().texts().consequence()));
        pages.part("Scores")
                .table(
                        List.of("Level", "Score", "Likelihood × impact", "Why", "Since"),
                        List.of(11, 14, 17, 45, 13),
                        Stream.of(ScoreLevel.values())
                                .<List<?>>map(level -> score(risk, level))
                                .toList())
                .paragraph(words.appetite(row));
        if (risk.entry().loweredWhy() != null) {
            pages.paragraph(
                    "Lower with no new or better control: " + risk.entry().loweredWhy());
        }
        pages.part("Controls: what already holds it down")
                .paragraph(risk.controls().isEmpty() ? "No control is written down yet." : "")
                .table(
                        List.of("Control", "How well it works", "Last check", "By"),
                        List.of(46, 18, 14, 22),
                        risk.controls().stream().<List<?>>map(this::control).toList());
        pages.part("Treatments: what is still being done")
                .paragraph(risk.treatments().isEmpty() ? "No action treats this risk yet." : "")
                .table(
                        List.of("Action", "What", "Rating", "State", "Due"),
                        List.of(15, 44, 11, 16, 14),
                        risk.treatments().stream().<List<?>>map(this::treatment).toList());
        pages.part("Review").paragraph(words.reviewed(risk)).paragraph(words.next(row));
        List<RiskSheet.Point> points = risk.trend(day);
        pages.part("Current score when " + row.body() + " met, and on " + dates.day(day))
                .table(
                        points.stream().map(p -> dates.shortDay(p.on())).toList(),
                        points.stream().map(p -> 100 / points.size()).toList(),
                        List.of(points.stream().map(this::point).toList()));
        if (row.trend() != null) {
            pages.paragraph("Trend since " + row.body() + " last met: " + labels.of(row.trend()) + ".");
        }
    }

    private List<?> score(RiskSheet risk, ScoreLevel level) {
        Optional<RiskSheet.Scoring> scored = risk.latest(level);
        return scored.<List<?>>map(s -> List.of(
                        labels.of(level),
                        s.score() + " " + labels.of(s.band()),
                        s.likelihood() + " × " + s.impact(),
                        s.rationale(),
                        s.on()))
                .orElseGet(() -> List.of(labels.of(level), "Not scored", NONE, NONE, NONE));
    }

    private List<?> control(RiskSheet.Control c) {
        return c.effectiveness() == null
                ? List.of(c.title(), "Not checked yet", NONE, NONE)
                : List.of(c.title(), labels.of(c.effectiveness()), c.checkedOn(), c.checkedBy());
    }

    private List<?> treatment(RiskSheet.Treatment t) {
        return t.title() == null
                ? List.of(t.reference(), "An action of " + t.body(), NONE, NONE, NONE)
                : List.of(
                        t.reference(),
                        t.title(),
                        labels.text("rating.brief." + t.rating().name()),
                        labels.of(t.state()),
                        t.due());
    }

    private String point(RiskSheet.Point point) {
        return point.scored() == null
                ? "Not scored"
                : point.scored().score() + " " + labels.of(point.scored().band());
    }
}
