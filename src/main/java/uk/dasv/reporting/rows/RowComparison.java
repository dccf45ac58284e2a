package uk.dasv.reporting.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RowMark;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;

/**
 * A row with the reference of something that is there: what was changed in it since it was exported, and whether somebody
 * changed the same meanwhile. Without the mark of an export nobody knows, so that every difference is for the person to choose.
 *
 * @param <C> the columns
 * @param <P> the cells that a mark knows
 */
public abstract class RowComparison<C extends Enum<C>, P extends Enum<P>> {

    /** What is compared: the columns an import changes, and those it only looks at. */
    public record Columns<C extends Enum<C>>(Class<C> type, C reference, List<C> changeable, List<C> locked) {

        public Columns {
            changeable = List.copyOf(changeable);
            locked = List.copyOf(locked);
        }
    }

    protected final RowReading read;
    private final RowMark<P> mark;
    private final Columns<C> columns;
    private final Map<C, String> mine;
    private final List<C> theirs = new ArrayList<>();
    private boolean unsure;

    /**
     * @param mark what stood in the row when it was exported; null where it was not
     */
    protected RowComparison(RowReading read, RowMark<P> mark, Columns<C> columns) {
        this.read = read;
        this.mark = mark;
        this.columns = columns;
        this.mine = new EnumMap<>(columns.type());
    }

    /** Which cell of the mark the column is; null for a column that is not exported. */
    protected abstract P part(C column);

    /** What stands there now, as it would be written into the column; nothing for nothing. */
    protected abstract String present(C column);

    /** What is written in a column, in the one way in which {@link #present} and the mark write it. */
    protected abstract String canonical(C column, String text);

    /** Whether the two are the same though they may be written otherwise. */
    protected abstract boolean same(C column, String yours, String present);

    /** Whether a column that no import changes holds what stands there now. */
    protected abstract boolean stands(C column, String yours);

    /** Whether an empty cell of an exported row takes away what stood there, rather than being a mistake. */
    protected boolean mayBeEmptied(C column) {
        return false;
    }

    /** Says at the cell why a column cannot be changed any more though others can; false where it can. */
    protected boolean refused(C column, boolean exported) {
        return false;
    }

    /** What it comes to, when just what the row changes is changed; what is wrong with a cell is noted. */
    protected abstract Object change();

    /** The reference of what is there. */
    protected abstract String reference();

    /** Whether it can no longer be changed at all. */
    protected abstract boolean isEnded();

    /** Everything that was ever changed in it, for what stood there when it was exported. */
    protected abstract List<Changes.Change> past();

    /** A value as people read it. */
    protected String shown(C column, String value) {
        return value;
    }

    /** What is to be done with the row. */
    public final ImportTarget.Checked checked() {
        columns.locked().stream().filter(read::has).forEach(this::keep);
        columns.changeable().stream().filter(read::has).forEach(this::compare);
        Object change = mine.isEmpty() ? null : change();
        if (read.isWrong()) {
            return said(Verdict.WRONG, List.of(), null);
        }
        if (mine.isEmpty()) {
            // nothing was changed, so nothing that its cells hold matters
            read.findings().clear();
            return said(Verdict.SAME, List.of(), null);
        }
        if (isEnded()) {
            read.wrong(columns.reference(), "ended", reference());
            return said(Verdict.WRONG, List.of(), null);
        }
        return unsure || !theirs.isEmpty()
                ? said(Verdict.CONFLICT, sides(), change)
                : said(Verdict.CHANGED, List.of(), change);
    }

    private ImportTarget.Checked said(Verdict verdict, List<RowNotes.Side> sides, Object change) {
        return new ImportTarget.Checked(verdict, reference(), new RowNotes(read.findings(), sides), change);
    }

    /** A column that no import changes: a word at the cell, but only when it was really changed. */
    private void keep(C column) {
        String yours = yours(column);
        if (mark != null && !mark.stood(part(column), yours) && !stands(column, yours)) {
            read.wrong(
                    column,
                    columns.type().getSimpleName() + ".locked." + column.name(),
                    RowReading.shown(read.text(column)));
        } else if (mark == null && !yours.isEmpty() && !stands(column, yours)) {
            read.warn(column, "locked", RowReading.shown(read.text(column)));
        }
    }

    private String yours(C column) {
        return canonical(column, read.text(column));
    }

    private void compare(C column) {
        String yours = yours(column);
        String present = present(column);
        boolean marked = mark != null && part(column) != null;
        if (marked && !mark.stood(part(column), present)) {
            theirs.add(column);
        }
        if (same(column, yours, present) || marked && mark.stood(part(column), yours)) {
            return;
        }
        if (yours.isEmpty() && !(marked && mayBeEmptied(column))) {
            if (marked) {
                read.wrong(column, "required");
            }
            return;
        }
        if (!refused(column, marked)) {
            mine.put(column, yours);
            unsure = unsure || !marked && !present.isEmpty();
        }
    }

    /** Whether the row changes the column. */
    protected final boolean changed(C column) {
        return mine.containsKey(column);
    }

    /** Whether the row was exported by us, and this column with it. */
    protected final boolean exported(C column) {
        return mark != null && part(column) != null;
    }

    /** Whether the cell holds what stood there when the row was exported. */
    protected final boolean asExported(C column) {
        return exported(column) && mark.stood(part(column), yours(column));
    }

    /** Free text as the row changes it, or as it was. */
    protected final String prose(C column, String was) {
        return changed(column) ? read.prose(column) : was;
    }

    /** Both versions of whatever either has changed. */
    private List<RowNotes.Side> sides() {
        List<Changes.Change> past = mark == null ? List.of() : past();
        return columns.changeable().stream()
                .filter(c -> mine.containsKey(c) || theirs.contains(c))
                .map(c -> new RowNotes.Side(c.name(), exported(c, past), shown(c, yours(c)), shown(c, present(c))))
                .toList();
    }

    /** What stood in the cell when it was exported, where the cell itself, the present or the audit still tells. */
    private String exported(C column, List<Changes.Change> past) {
        if (!exported(column)) {
            return null;
        }
        if (mark.stood(part(column), yours(column))) {
            return shown(column, yours(column));
        }
        if (mark.stood(part(column), present(column))) {
            return shown(column, present(column));
        }
        return past.stream()
                .map(Changes.Change::before)
                .filter(Objects::nonNull)
                .map(before -> canonical(column, before))
                .filter(before -> mark.stood(part(column), before))
                .findFirst()
                .map(before -> shown(column, before))
                .orElse(null);
    }

    /** Everything that the audit has of the thing. */
    protected static List<Changes.Change> past(AuditQueries history, SubjectKind kind, String reference) {
        return history.history(new AuditQueries.HistoryOf(kind, reference)).stream()
                .flatMap(h -> h.changes().stream())
                .toList();
    }
}
