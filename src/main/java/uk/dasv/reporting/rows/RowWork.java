package uk.dasv.reporting.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import uk.dasv.governance.Body;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;
import uk.dasv.reporting.words.Directory;
import uk.dasv.reporting.words.Plainly;

/**
 * The checking of the rows of one file: which of them name something that is there and are compared with it, which are new, and
 * which would make twice what is there already.
 *
 * @param <C> the columns
 * @param <N> something as it stands now
 */
public abstract class RowWork<C extends Enum<C>, N> implements ImportTarget.Work {

    private final Named<C> columns;
    private final Body body;
    private final Directory directory;

    /** What is there already, by its title and by more; and what rows above have said. */
    private final Map<String, String> there = new HashMap<>();

    /** The columns, which of them is the reference and which the title, and what our own references look like. */
    public record Named<C extends Enum<C>>(Class<C> type, C reference, C title, Pattern ours) {}

    protected RowWork(Named<C> columns, Body body, Directory directory) {
        this.columns = columns;
        this.body = body;
        this.directory = directory;
    }

    /** Something with that title is there; {@code more} tells it from others with the same. */
    protected final void isThere(String title, Object more, String reference) {
        String plain = Plainly.of(title);
        there.put(plain, reference);
        there.put(plain + "|" + more, reference);
    }

    /** Those of these references that are there, by reference; never asked for none. */
    protected abstract Map<String, N> present(List<String> references);

    /** Whether the row was exported by us. */
    protected abstract boolean exported(RowReading read);

    /** Says what is to be done with a row that names something that is there. */
    protected abstract ImportTarget.Checked compared(RowReading read, N now);

    /** Says what is to be done with a row that names nothing that is there. */
    protected abstract ImportTarget.Checked fresh(MappedRow row, RowReading read);

    @Override
    public final List<ImportTarget.Checked> check(List<MappedRow> rows) {
        List<String> asked = rows.stream()
                .map(this::reference)
                .filter(r -> columns.ours().matcher(r).matches())
                .distinct()
                .toList();
        Map<String, N> present = asked.isEmpty() ? Map.of() : present(asked);
        return rows.stream().map(row -> check(row, present)).toList();
    }

    private String reference(MappedRow row) {
        return row.cell(columns.reference().name()).text().strip().toUpperCase(Locale.ROOT);
    }

    private ImportTarget.Checked check(MappedRow row, Map<String, N> present) {
        RowReading read = new RowReading(row, directory);
        for (C column : columns.type().getEnumConstants()) {
            read.look(column);
        }
        String reference = reference(row);
        N now = present.get(reference);
        if (now != null) {
            if (there.put("row " + reference, reference) != null) {
                read.wrong(columns.reference(), "twice", reference);
            }
            return compared(read, now);
        }
        if (exported(read) || columns.ours().matcher(reference).matches()) {
            // anything else in such a column is the file's own numbering
            read.wrong(
                    columns.reference(),
                    columns.type().getSimpleName() + ".reference",
                    RowReading.shown(reference),
                    body.getShortName());
            return wrong(read);
        }
        return fresh(row, read);
    }

    /** The row can become nothing. */
    protected static ImportTarget.Checked wrong(RowReading read) {
        return said(Verdict.WRONG, null, read, null);
    }

    /** A new row becomes something new, unless the same is there already or stands in a row above. */
    protected final ImportTarget.Checked made(
            MappedRow row, RowReading read, String title, Object more, Object change) {
        String plain = Plainly.of(title);
        String before = there.get(plain + "|" + more);
        if (before != null) {
            boolean above = before.startsWith("row ");
            read.warn(columns.title(), above ? "twice" : "there", before.replaceFirst("^row ", ""));
            return said(Verdict.THERE, above ? null : before, read, null);
        }
        String alike = there.get(plain);
        if (alike != null && !alike.startsWith("row ")) {
            read.warn(columns.title(), "sameTitle", alike);
        }
        there.put(plain + "|" + more, "row " + row.row().number());
        return said(Verdict.NEW, null, read, change);
    }

    private static ImportTarget.Checked said(Verdict verdict, String reference, RowReading read, Object change) {
        return new ImportTarget.Checked(verdict, reference, new RowNotes(read.findings(), List.of()), change);
    }

    protected final Directory directory() {
        return directory;
    }
}
