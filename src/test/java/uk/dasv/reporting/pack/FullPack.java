package uk.dasv.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.since.SinceCounts;
import uk.dasv.plan.ActionGlance;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.highlight.Highlights;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.RiskGlance;

/** A pack with so much of everything, all of it with long words and marks that XML knows. */
public final class FullPack {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final String LONG = "Words of a <thing> & more that never seem to end ".repeat(4);

    private FullPack() {}

    /** The pack of a meeting with that many items, groups, risks and outcomes. */
    public static Pack of(int many) {
        LastMet met = new LastMet(1, "CG", "Chairs & Group", "/GB/CG/", many == 0 ? null : DAY.minusDays(90));
        List<Chapter> papers = IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Chapter.Draft(Chapter.Part.PAPERS, i + ". " + LONG.strip(), null)
                        .paragraph(LONG + "\n" + LONG)
                        .table(
                                "Facts",
                                List.of("What", "As it stands"),
                                List.of(30, 70),
                                List.of(List.of("State", LONG)),
                                "")
                        .heading("Why")
                        .paragraph(LONG)
                        .done())
                .toList();
        List<Chapter> chapters = new ArrayList<>(List.of(
                summary(many, met),
                new Chapter.Draft(Chapter.Part.AGENDA, "Agenda", null)
                        .table("Items", List.of("No."), List.of(100), List.of(), "Nothing is on the agenda yet.")
                        .done()));
        chapters.addAll(papers);
        chapters.add(HighlightChapter.of(highlights(many)));
        chapters.add(HighlightChapter.of(highlights(many)));
        return new Pack(
                met,
                "Chairs & “Group”",
                DAY.plusDays(9),
                "Online",
                DAY,
                Meeting.State.PAPERS_PUBLISHED,
                Instant.parse("2026-07-20T09:00:00Z"),
                true,
                chapters);
    }

    static Chapter summary(int many, LastMet met) {
        SummaryChapter summary = new SummaryChapter("Summary for Chairs & “Group”");
        summary.outcomes(each(many, i -> new ActionGlance.OutcomeRatings("O" + i, LONG, ratings(), 0)));
        summary.since(new SinceCounts(
                met,
                met.on() == null ? DAY : null,
                Stream.of(SinceCounts.Things.values())
                        .map(t -> new SinceCounts.Line(t, Map.of(SinceMet.NEW, 123_456L, SinceMet.OVERDUE, 0L)))
                        .toList()));
        summary.readiness(each(many, i -> new ActionGlance.Readiness("B" + i, LONG, "/B" + i + "/", 9, 4, 3, 2, 0)));
        summary.risks(new RiskGlance.Top(
                each(
                        Math.min(many, RiskGlance.SHOWN),
                        i -> new RiskGlance.Standing("R-PREV-" + i, LONG, LONG, 25, Band.EXTREME, 4)),
                many));
        summary.moved(
                each(
                        Math.min(many, RiskGlance.SHOWN + 1),
                        i -> new RiskGlance.Moved("R-PROT-" + i, LONG, Band.HIGH, Band.EXTREME, 20)),
                met);
        return summary.asked(
                        each(many, i -> new SummaryChapter.Asked(ItemKind.ESCALATION, LONG, LONG)),
                        Meeting.State.AGENDA_OPEN)
                .done();
    }

    private static <T> List<T> each(int many, java.util.function.IntFunction<T> one) {
        return IntStream.rangeClosed(1, many).mapToObj(one).toList();
    }

    private static Map<Brag, Long> ratings() {
        Map<Brag, Long> all = new EnumMap<>(Brag.class);
        Stream.of(Brag.values()).forEach(r -> all.put(r, 12_345L));
        return all;
    }

    private static Highlights highlights(int many) {
        return new Highlights(
                "ERE",
                "Erewash",
                DAY.minusDays(30),
                true,
                DAY,
                each(
                        many,
                        i -> new Highlights.Line(
                                "ERE-PROT-" + i,
                                LONG,
                                "Somebody",
                                ActionState.IN_PROGRESS,
                                Brag.RED,
                                Brag.GREEN,
                                40,
                                DAY.minusDays(90),
                                DAY.minusDays(3),
                                2,
                                null,
                                DAY.minusDays(200),
                                null,
                                new PathToGreen(LONG, "The officer", DAY),
                                LONG)),
                each(many, i -> new Highlights.Next("ERE-PROT-" + i, LONG, DAY.plusDays(i))));
    }
}
