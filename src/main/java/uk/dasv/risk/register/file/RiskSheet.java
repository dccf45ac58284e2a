package uk.dasv.risk.register.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.review.ReviewDecision;

/**
 * One risk on a sheet of its own: what a body reads before it decides.
 *
 * @param scorings its scorings, newest first
 * @param controls those in force, with what their last check found
 * @param review the last look of a body at it; null where none has
 * @param meetings the last past meetings of its body, oldest first
 */
public record RiskSheet(
        RiskEntry entry,
        List<Scoring> scorings,
        List<Control> controls,
        List<Treatment> treatments,
        Review review,
        List<LocalDate> meetings) {

    /** One scoring. */
    public record Scoring(
            ScoreLevel level, int likelihood, int impact, int score, Band band, String rationale, LocalDate on) {}

    /** A control; its effectiveness and the rest are null where nobody has checked it. */
    public record Control(String title, Effectiveness effectiveness, LocalDate checkedOn, String checkedBy) {}

    /** An action that treats it; all but the reference and the body are null where the reader may not see the action. */
    public record Treatment(
            String reference, String body, String title, ActionState state, Brag rating, LocalDate due) {}

    /** A look of a body at it. */
    public record Review(
            LocalDate on, String body, ReviewDecision decision, String rationale, LocalDate acceptedUntil) {}

    /** Where the current score stood on a day; null where there was none. */
    public record Point(LocalDate on, Scoring scored) {}

    public RiskSheet {
        scorings = List.copyOf(scorings);
        controls = List.copyOf(controls);
        treatments = List.copyOf(treatments);
        meetings = List.copyOf(meetings);
    }

    public RiskRow row() {
        return entry.row();
    }

    /** The last scoring at the level. */
    public Optional<Scoring> latest(ScoreLevel level) {
        return scorings.stream().filter(s -> s.level() == level).findFirst();
    }

    /** The current score when its body met, and on the day. */
    public List<Point> trend(LocalDate day) {
        return Stream.concat(meetings.stream().filter(m -> m.isBefore(day)), Stream.of(day))
                .map(at -> new Point(
                        at,
                        scorings.stream()
                                .filter(s -> s.level() == ScoreLevel.CURRENT && !s.on().isAfter(at))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
