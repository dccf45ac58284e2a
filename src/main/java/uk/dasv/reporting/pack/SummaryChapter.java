package uk.dasv.reporting.pack;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.PaperWords;
import uk.dasv.meeting.since.SinceCounts;
import uk.dasv.plan.ActionGlance;
import uk.dasv.plan.Brag;
import uk.dasv.risk.register.RiskGlance;

/** The summary, which fits two sheets of A4 whatever there is: what is long is cut, and says how much more there is. */
final class SummaryChapter {

    private static final int OUTCOMES = 8;
    private static final int GROUPS = 12;
    private static final int MOVED = 6;
    private static final int ASKED = 12;
    private static final int TITLE = 70;
    private static final int NAME = 38;
    private static final int BRIEF = 18;
    private static final int WHY = 80;

    private final Chapter.Draft draft;

    SummaryChapter(String title) {
        this.draft = new Chapter.Draft(Chapter.Part.SUMMARY, title, null);
    }

    /** Something the meeting is asked to decide, and why. */
    record Asked(ItemKind kind, String title, String why) {}

    void outcomes(List<ActionGlance.OutcomeRatings> outcomes) {
        draft.heading("How the outcomes go")
                .table(
                        "Actions by outcome and rating",
                        Stream.concat(
                                        Stream.concat(
                                                Stream.of("Outcome"),
                                                Brag.byUrgency().stream().map(SummaryChapter::rating)),
                                        Stream.of("All"))
                                .toList(),
                        List.of(40, 10, 10, 10, 10, 10, 10),
                        outcomes.stream()
                                .limit(OUTCOMES)
                                .map(SummaryChapter::outcome)
                                .toList(),
                        "There is no outcome yet.")
                .rest(outcomes.size(), OUTCOMES, " in the tracker");
    }

    private static List<String> outcome(ActionGlance.OutcomeRatings o) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(Chapter.cut(o.name(), NAME)),
                                Brag.byUrgency().stream()
                                        .map(r -> o.counts().get(r).toString())),
                        Stream.of(String.valueOf(o.total())))
                .toList();
    }

    private static String rating(Brag rating) {
        return rating == Brag.GREY
                ? "Not due"
                : rating.name().charAt(0) + rating.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    void since(SinceCounts counts) {
        LastMet met = counts.met();
        draft.heading(
                        met.on() == null
                                ? met.name() + " has not met yet"
                                : "Since " + met.name() + " last met, on " + PaperWords.day(met.on()))
                .paragraph(
                        met.on() == null && counts.first() != null
                                ? "Until it meets, everything counts that it and the bodies below it have had since "
                                        + PaperWords.day(counts.first()) + ", the first day of which anything is known."
                                : "");
        draft.add(Block.table(
                        "What has become of actions, risks and escalations",
                        Stream.concat(
                                        Stream.of("What"),
                                        Stream.of(SinceMet.values()).map(PaperWords::of))
                                .toList(),
                        List.of(16, 12, 12, 12, 12, 12, 12, 12),
                        counts.lines().stream().map(SummaryChapter::line).toList())
                .leadingTo(counts.lines().stream()
                        .map(line -> Stream.concat(
                                        Stream.of(""),
                                        Stream.of(SinceMet.values()).map(w -> counts.href(line, w)))
                                .toList())
                        .toList()));
    }

    private static List<String> line(SinceCounts.Line line) {
        return Stream.concat(
                        Stream.of(PaperWords.of(line.things())),
                        Stream.of(SinceMet.values()).map(w -> Objects.toString(line.count(w), "–")))
                .toList();
    }

    /** How ready the groups below are; nothing where the body does not look over groups for another one. */
    void readiness(List<ActionGlance.Readiness> groups) {
        if (!groups.isEmpty()) {
            draft.heading(groups.stream().filter(ActionGlance.Readiness::ready).count() + " of " + groups.size()
                            + " groups have updated all they do this month")
                    .table(
                            "How ready each group is",
                            List.of("Plan of", "Updated", "Red", "Overdue"),
                            List.of(46, 30, 12, 12),
                            groups.stream()
                                    .limit(GROUPS)
                                    .map(SummaryChapter::ready)
                                    .toList(),
                            "")
                    .rest(groups.size(), GROUPS, " in the tracker");
        }
    }

    private static List<String> ready(ActionGlance.Readiness r) {
        return List.of(
                Chapter.cut(r.body(), NAME),
                r.running() == 0 ? "Nothing running" : r.percent() + " % (" + r.updated() + " of " + r.running() + ")",
                String.valueOf(r.red()),
                String.valueOf(r.overdue()));
    }

    void risks(RiskGlance.Top top) {
        draft.heading("Top risks against appetite")
                .table(
                        "Risks furthest above what is tolerated",
                        List.of("Risk", "Outcome", "Now", "Against tolerance"),
                        List.of(50, 16, 16, 18),
                        top.risks().stream().map(SummaryChapter::risk).toList(),
                        "No risk has been scored yet.")
                .paragraph(
                        top.notScored() == 0
                                ? ""
                                : PaperWords.count(top.notScored(), "risk is", "risks are")
                                        + " not scored, and so in no order.");
    }

    private static List<String> risk(RiskGlance.Standing r) {
        Integer gap = r.gap();
        return List.of(
                r.reference() + " " + Chapter.cut(r.title(), TITLE),
                Chapter.cut(r.outcome(), BRIEF),
                r.score() + " " + PaperWords.of(r.band()),
                gap == null ? "No appetite set" : gap > 0 ? gap + " above" : "Within");
    }

    void moved(List<RiskGlance.Moved> moved, LastMet met) {
        draft.heading("Risks that moved a band since then")
                .paragraph(moved.isEmpty() ? "None." : "")
                .list(moved.stream()
                        .limit(MOVED)
                        .map(m -> m.reference() + " " + Chapter.cut(m.title(), TITLE) + ": "
                                + (m.worse() ? "up" : "down") + " from " + PaperWords.of(m.before()) + " to "
                                + PaperWords.of(m.now()) + " (" + m.score() + ")")
                        .toList());
        if (moved.size() > MOVED) {
            draft.paragraph("And more, on the register in the tracker.");
        }
    }

    Chapter.Draft asked(List<Asked> items, Meeting.State state) {
        return draft.heading("What the meeting is asked to decide")
                .paragraph(
                        !items.isEmpty()
                                ? ""
                                : state == Meeting.State.SCHEDULED
                                        ? "The agenda has not been opened yet."
                                        : "Nothing: the agenda is for information.")
                .list(items.stream()
                        .limit(ASKED)
                        .map(i -> PaperWords.of(i.kind()) + ": " + Chapter.cut(i.title(), TITLE) + " – "
                                + Chapter.cut(i.why(), WHY))
                        .toList())
                .rest(items.size(), ASKED, " on the agenda");
    }
}
