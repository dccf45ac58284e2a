package uk.dasv.reporting.rows;

import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.dasv.platform.IdentifyingText;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.words.ConstantWords;
import uk.dasv.reporting.words.DateWords;
import uk.dasv.reporting.words.Directory;

/** Reads the cells of one row, and notes at each what is wrong with it. */
public final class RowReading {

    private static final int SHOWN = 60;

    private final MappedRow row;
    private final Directory directory;
    private final List<RowNotes.Finding> findings = new ArrayList<>();

    public RowReading(MappedRow row, Directory directory) {
        this.row = row;
        this.directory = directory;
    }

    public List<RowNotes.Finding> findings() {
        return findings;
    }

    public boolean isWrong() {
        return findings.stream().anyMatch(f -> !f.warning());
    }

    /** What stands in the column; an export's apostrophe before what looks like a formula is taken away again. */
    public String text(Enum<?> column) {
        String text = row.cell(column.name()).text();
        boolean harmless = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        return harmless ? text.substring(1) : text;
    }

    public boolean has(Enum<?> column) {
        return row.has(column.name());
    }

    /** Notes what is to be said of the cell's own kind: formulas and errors. */
    public void look(Enum<?> column) {
        Cell cell = row.cell(column.name());
        switch (cell.note()) {
            case ERROR -> wrong(column, "error", cell.text());
            case FORMULA_WITHOUT_VALUE -> wrong(column, "formulaEmpty");
            case FORMULA -> warn(column, "formula", shown(cell.text()));
            case NONE -> {
                // nothing to say
            }
        }
    }

    /** Free text; says where it looks as if it identified somebody. */
    public String prose(Enum<?> column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        IdentifyingText.in(text)
                .forEach(found -> warn(
                        column,
                        "identifying",
                        "@IdentifyingText.Kind." + found.kind().name(),
                        shown(found.words())));
        return text;
    }

    public LocalDate day(Enum<?> column) {
        String text = text(column);
        if (text.isBlank()) {
            return null;
        }
        return DateWords.day(text).orElseGet(() -> wrong(column, "date", shown(text)));
    }

    public Directory.Named person(Enum<?> column) {
        return named(column, "person", directory::person);
    }

    public Directory.Named organisation(Enum<?> column) {
        return named(column, "organisation", directory::organisation);
    }

    public Directory.Named outcome(Enum<?> column, String otherwise) {
        return text(column).isBlank() && otherwise != null
                ? directory.outcome(otherwise).one()
                : named(column, "outcome", directory::outcome);
    }

    /** The code of the outcome with that name or code; null where there is none. */
    public String outcomeCode(String text) {
        Directory.Named one = text.isBlank() ? null : directory.outcome(text).one();
        return one == null ? null : one.other();
    }

    private Directory.Named named(Enum<?> column, String kind, Function<String, Directory.Answer> asked) {
        String text = text(column);
        if (text.isBlank()) {
            return null;
        }
        Directory.Answer answer = asked.apply(text);
        if (answer.one() == null) {
            if (answer.several()) {
                wrong(column, kind + ".several", shown(text));
            } else if (answer.like() != null) {
                wrong(column, kind + ".like", shown(text), answer.like());
            } else {
                wrong(column, kind + ".unknown", shown(text));
            }
        }
        return answer.one();
    }

    /** What stands in the column as a constant; null where it is empty, and where it is none, which is noted by that key. */
    public <E extends Enum<E>> E constant(Enum<?> column, ConstantWords<E> words, String key) {
        String text = text(column);
        return text.isBlank() ? null : words.of(text).orElseGet(() -> wrong(column, key, shown(text)));
    }

    /** Something is wrong with the cell; null, for what it would have been. */
    public <T> T wrong(Enum<?> column, String key, String... arguments) {
        findings.add(new RowNotes.Finding(
                row.name(column.name()), column.name(), false, "import.problem." + key, List.of(arguments)));
        return null;
    }

    public void warn(Enum<?> column, String key, String... arguments) {
        findings.add(new RowNotes.Finding(
                row.name(column.name()), column.name(), true, "import.warning." + key, List.of(arguments)));
    }

    /** What the forms' own check says of what belongs into the column, unless it is known to be wrong already. */
    public void wrong(Enum<?> column, ConstraintViolation<?> check) {
        if (!isWrong(column)) {
            if (check.getMessage().equals("{tooLong}")) {
                Map<String, Object> limits = check.getConstraintDescriptor().getAttributes();
                wrong(column, "tooLong", String.valueOf(limits.get("max")));
            } else {
                wrong(column, has(column) ? "required" : "noColumn");
            }
        }
    }

    public boolean isWrong(Enum<?> column) {
        return findings.stream().anyMatch(f -> !f.warning() && column.name().equals(f.column()));
    }

    public static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }
}
