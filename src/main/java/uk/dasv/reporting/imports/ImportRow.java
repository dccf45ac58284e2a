package uk.dasv.reporting.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetRow;

/** A row of an import as it came, what is to be done with it, and what the person chose where two changed the same. */
@Entity
@Table(name = "import_row")
public class ImportRow extends BaseEntity {

    /** What the person chose for a row that somebody else changed meanwhile. */
    public enum Choice {
        TAKE,
        LEAVE
    }

    @Column(name = "job_id", nullable = false, updatable = false)
    private long jobId;

    @Column(name = "sheet_row", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Verdict verdict;

    @Column(nullable = false)
    private boolean warned;

    @Column(length = 30)
    private String reference;

    @Column(nullable = false, updatable = false, columnDefinition = "LONGTEXT")
    private String cells;

    @Column(columnDefinition = "LONGTEXT")
    private String notes;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Choice choice;

    protected ImportRow() {}

    ImportRow(long jobId, SheetRow row, ImportTarget.Checked said) {
        this.jobId = jobId;
        this.number = row.number();
        this.cells = pack(row.cells());
        say(said);
    }

    /** What is to be done with it, as it is now. */
    final void say(ImportTarget.Checked said) {
        verdict = said.verdict();
        warned = said.notes().warns();
        reference = said.reference();
        notes = said.notes().isEmpty() ? null : said.notes().toJson();
        choice = null;
    }

    void choose(Choice what) {
        choice = what;
    }

    SheetRow row() {
        return new SheetRow(number, unpack(cells));
    }

    static String pack(List<Cell> cells) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        cells.forEach(c -> array.add(c.packed()));
        return array.build().toString();
    }

    static List<Cell> unpack(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(s -> Cell.unpacked(s.getString()))
                    .toList();
        }
    }

    int getNumber() {
        return number;
    }

    Verdict getVerdict() {
        return verdict;
    }

    RowNotes getNotes() {
        return RowNotes.read(notes);
    }

    Choice getChoice() {
        return choice;
    }
}
