package uk.dasv.reporting.imports;

import java.io.Serializable;
import java.util.List;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.reporting.sheet.SheetRow;

/** A person's own imports of one kind: how far they have come, what their files look like, and what is wrong in which cell. */
public interface ImportQueries {

    /** The heading of the column that says why a row was not taken. */
    String REASONS = "Problems to mend";

    /** A body for which the person may import. */
    record Place(String code, String name) implements Serializable {}

    /** An import as its pages show it. */
    public record JobView(
            long id,
            String body,
            String bodyName,
            ImportJob.Stage stage,
            String fileName,
            String sheet,
            Mapping mapping,
            int created,
            int changed,
            int there)
            implements Serializable {}

    /** A column of a file: its place from 0, its letters, its heading, and what stands below. */
    public record FileColumn(int place, String letters, String heading, String sample) implements Serializable {}

    /** A file as it is mapped: its sheets, the row taken for the headings, its columns, and our guess. */
    public record FileHead(List<String> sheets, Mapping guess, List<FileColumn> columns) implements Serializable {

        public FileHead {
            sheets = List.copyOf(sheets);
            columns = List.copyOf(columns);
        }
    }

    /** A row with what is to be said of it. */
    public record RowView(int number, Verdict verdict, String reference, RowNotes notes, ImportRow.Choice choice)
            implements Serializable {}

    /** A row as it came. */
    public record RestRow(SheetRow row, Verdict verdict, RowNotes notes) {}

    /** The rows of an import, counted. */
    public record Counts(
            long fresh,
            long changed,
            long same,
            long there,
            long conflicts,
            long wrong,
            long warned,
            long taken,
            long left)
            implements Serializable {

        /** What the green button takes. */
        public long right() {
            return fresh + changed + taken;
        }

        /** What stays to be mended. */
        public long rest() {
            return wrong + conflicts - taken - left;
        }
    }

    /** The columns that the import understands. */
    List<ImportColumn> columns();

    /** What can be said for all rows where the file says nothing. */
    List<ImportColumn.Otherwise> otherwise();

    /** What an empty sheet to fill in holds. */
    ImportTemplate template();

    /** The bodies for which the person may import. */
    List<Place> bodies();

    /** The import, for whoever began it and may still import for the body. */
    JobView job(long id);

    /**
     * The start of the file. {@code sheet} and {@code headings} are null for those that were guessed or mapped before.
     *
     * @throws NotFound when the import is done and its file gone
     */
    FileHead head(long id, Integer sheet, Integer headings);

    /** How many rows there are of each kind, and how many of the right ones have warnings. */
    Counts counts(long id);

    /** Rows of these kinds, or only those of them with a warning, in their order. */
    Page<RowView> rows(long id, List<Verdict> verdicts, boolean warned, PageRequest page);

    /** The headings of the file, as they came; none where it has none. */
    List<String> headings(long id);

    /** The rows that cannot be or were not taken, as they came, with the reasons. */
    Page<RestRow> rest(long id, PageRequest page);
}
