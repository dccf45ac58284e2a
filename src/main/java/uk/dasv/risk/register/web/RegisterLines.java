package uk.dasv.risk.register.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.platform.RowMarks;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.file.RiskEntry;
import uk.dasv.risk.register.file.RiskMark;
import uk.dasv.web.Labels;
import uk.dasv.web.ListDownload;

/** The lines of a register in a file: all that is known of each risk, or on paper what fits beside each other. */
@ApplicationScoped
public class RegisterLines {

    @Inject
    Labels labels;

    /** What is put on paper of a risk; the rest is on its own sheet. */
    List<?> paper(RiskEntry entry) {
        RiskRow row = entry.row();
        return ListDownload.cells(
                row.reference(),
                row.title(),
                row.outcome(),
                row.escalated() ? row.body() + ", overseen by " + row.overseer() : row.body(),
                row.owner(),
                state(row),
                row.inherent(),
                row.current(),
                band(row),
                row.target(),
                labels.of(row.trend()),
                row.gap(),
                row.facts().outsideSince(),
                row.treatments() == 0 ? "None" : row.treatmentsDone() + " of " + row.treatments(),
                row.nextReviewOn());
    }

    /** A risk that is open and not scored has the state of a proposal and is none. */
    private String state(RiskRow row) {
        return row.state() == RiskState.PROPOSED && !row.proposal()
                ? labels.text("risk.standing.unscored")
                : labels.of(row.state());
    }

    private String band(RiskRow row) {
        return row.band() == null ? "Not scored" : labels.of(row.band());
    }

    /** Writes the lines of one file. */
    Writer writer() {
        return new Writer();
    }

    final class Writer {

        private final RowMarks<RiskMark.Part>.Writer marks = RiskMark.MARKS.writer();

        private Writer() {}

        /** Everything that is known of a risk, and the mark. */
        List<?> cells(RiskEntry entry) {
            RiskRow row = entry.row();
            RiskEntry.Texts texts = entry.texts();
            List<Object> cells = new ArrayList<>(ListDownload.cells(
                    row.reference(),
                    row.title(),
                    texts.cause(),
                    texts.event(),
                    texts.consequence(),
                    labels.of(texts.kind()),
                    row.outcome(),
                    labels.of(row.facts().category()),
                    row.body(),
                    row.overseer(),
                    row.owner(),
                    labels.of(texts.response()),
                    labels.of(texts.proximity()),
                    state(row)));
            for (ScoreLevel level : ScoreLevel.values()) {
                Score score = row.facts().score(level);
                cells.add(score == null ? null : score.likelihood());
                cells.add(score == null ? null : score.impact());
                cells.add(score == null ? null : score.value());
                if (level == ScoreLevel.CURRENT) {
                    cells.add(band(row));
                }
                cells.add(entry.reason(level));
                if (level == ScoreLevel.CURRENT) {
                    cells.add(entry.loweredWhy());
                }
            }
            cells.addAll(ListDownload.cells(
                    labels.of(row.trend()),
                    row.tolerance(),
                    row.gap(),
                    row.facts().outsideSince(),
                    row.meetingsOutside(),
                    row.facts().acceptedScore(),
                    row.facts().acceptedUntil(),
                    row.treatmentsDone(),
                    row.treatments(),
                    row.nextReviewOn(),
                    row.changedSinceReview() ? "Yes" : "No",
                    marks.mark(RegisterMarks.of(entry))));
            return cells;
        }
    }
}
