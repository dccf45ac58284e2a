package uk.dasv.reporting.imports;

import java.util.List;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.identity.SubjectRef;

/**
 * What the rows of a file become. It names the columns it understands, says of every row what is to be done with it,
 * and does it. The engine brings the rows, remembers what was said, and keeps one transaction around the doing.
 */
public interface ImportTarget {

    ImportKind kind();

    /** The columns, in the order in which people are asked for them. */
    List<ImportColumn> columns();

    /** What can be said for all rows where the file says nothing. */
    List<ImportColumn.Otherwise> otherwise();

    /** What an empty sheet to fill in holds. */
    ImportTemplate template();

    /**
     * Begins to check rows for the body, or to write them.
     *
     * @param otherwise what holds where the file says nothing, by key of the column
     * @param lock whether rows will be written, so that others who import for the body wait
     * @throws uk.dasv.platform.RuleViolation when nothing can be imported for the body
     */
    Work begin(Body body, Map<String, String> otherwise, boolean lock);

    /** The checking, and where asked for the writing, of the rows of one file. */
    interface Work {

        /** Says of each row what is to be done with it; rows that come later know of those that came before. */
        List<Checked> check(List<MappedRow> rows);

        /** Does what was said of these rows. */
        void write(List<Checked> rows);

        /** What is written to, for the audit. */
        SubjectRef subject();

        /** What the rows are in the words of the audit, such as "Actions". */
        String called();
    }

    /** What is to be done with a row; {@code change} is the target's own and null where there is nothing to do. */
    record Checked(Verdict verdict, String reference, RowNotes notes, Object change) {}
}
