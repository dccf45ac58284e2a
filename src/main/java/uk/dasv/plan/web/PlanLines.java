package uk.dasv.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.platform.RowMarks;
import uk.dasv.web.Labels;
import uk.dasv.web.ListDownload;

/** The lines of a list of actions in a file. */
@ApplicationScoped
public class PlanLines {

    private static final List<String> HEADINGS = List.of(
            "Reference",
            "Action",
            "Outcome",
            "Plan of",
            "Owner",
            "Lead organisation",
            "State",
            "Rating",
            "Percent done",
            "Due first agreed",
            "Due",
            "Slip in days",
            "Date changes",
            "Last update");

    /** What stands beside each where it is asked what has changed since a body met. */
    private static final List<String> SINCE = List.of("Change", "Rating then", "Due then");

    /** So that a list that is edited and brought back changes only what was changed in it. */
    private static final String MARK = "Mark for bringing this list back (leave as it is)";

    @Inject
    Labels labels;

    /** What a file holds besides the facts of the actions: what became of them, and a mark, for nobody brings paper back. */
    record Shape(boolean changes, boolean marked) {

        List<String> headings() {
            List<String> headings = new ArrayList<>(HEADINGS);
            if (changes) {
                headings.addAll(SINCE);
            }
            if (marked) {
                headings.add(MARK);
            }
            return headings;
        }
    }

    /** Writes the lines of one file. */
    Writer writer(Shape shape) {
        return new Writer(shape);
    }

    final class Writer {

        private final Shape shape;
        private final RowMarks<ActionMark.Part>.Writer marks = ActionMark.MARKS.writer();

        private Writer(Shape shape) {
            this.shape = shape;
        }

        List<?> cells(ActionQueries.Line line) {
            List<Object> cells = new ArrayList<>(PlanLines.this.cells(line.action()));
            if (shape.changes()) {
                ActionRow was = line.since() == null ? null : line.since().was();
                cells.add(line.since() == null ? null : labels.of(line.since().change()));
                cells.add(was == null ? null : labels.of(was.rating()));
                cells.add(was == null ? null : was.due());
            }
            if (shape.marked()) {
                cells.add(marks.mark(marked(line.action())));
            }
            return cells;
        }
    }

    private List<?> cells(ActionRow row) {
        return ListDownload.cells(
                row.reference(),
                row.title(),
                row.outcome(),
                row.body(),
                row.owner(),
                row.organisation(),
                labels.of(row.state()),
                labels.of(row.rating()),
                row.percentDone(),
                row.baselineDue(),
                row.due(),
                row.slip(),
                row.dateChanges(),
                row.lastUpdatePeriod() == null
                        ? null
                        : row.lastUpdatePeriod().toString().substring(0, 7));
    }

    private Map<ActionMark.Part, Object> marked(ActionRow row) {
        Map<ActionMark.Part, Object> cells = new EnumMap<>(ActionMark.Part.class);
        cells.put(ActionMark.Part.TITLE, row.title());
        cells.put(ActionMark.Part.OUTCOME, row.outcome());
        cells.put(ActionMark.Part.PLAN_OF, row.body());
        cells.put(ActionMark.Part.OWNER, row.owner());
        cells.put(ActionMark.Part.ORGANISATION, row.organisation());
        cells.put(ActionMark.Part.STATE, labels.of(row.state()));
        cells.put(ActionMark.Part.RATING, labels.of(row.rating()));
        cells.put(ActionMark.Part.PERCENT, row.percentDone());
        cells.put(ActionMark.Part.BASELINE, row.baselineDue());
        cells.put(ActionMark.Part.DUE, row.due());
        return cells;
    }
}
