package uk.dasv.reporting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.IdentifyingText;
import uk.dasv.reporting.imports.DateWords;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.imports.Plainly;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.sheet.Cell;

/** Reads the cells of one row, and notes at each what is wrong with it. */
final class RowReading {

    private static final int SHOWN = 60;

    private final MappedRow row;
    private final Directory directory;
    private final List<RowNotes.Finding> findings = new ArrayList<>();

    RowReading(MappedRow row, Directory directory) {
        this.row = row;
        this.directory = directory;
    }

    List<RowNotes.Finding> findings() {
        return findings;
    }

    boolean isWrong() {
        return findings.stream().anyMatch(f -> !f.warning());
    }

    /** What stands in the column; an export's apostrophe before what looks like a formula is taken away again. */
    String text(ActionColumn column) {
        String text = row.cell(column.name()).text();
        return text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
    }

    boolean has(ActionColumn column) {
        return row.has(column.name());
    }

    /** Notes what is to be said of the cell's own kind: formulas and errors. */
    void look(ActionColumn column) {
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
    String prose(ActionColumn column) {
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

    LocalDate day(ActionColumn column) {
        String text = text(column);
        if (text.isBlank()) {
            return null;
        }
        return DateWords.day(text).orElseGet(() -> wrong(column, "date", shown(text)));
    }

    Directory.Named person(ActionColumn column) {
        return named(column, "person", directory::person);
    }

    Directory.Named organisation() {
        return named(ActionColumn.ORGANISATION, "organisation", directory::organisation);
    }

    Directory.Named outcome(String otherwise) {
        return text(ActionColumn.OUTCOME).isBlank() && otherwise != null
                ? directory.outcome(otherwise).one()
                : named(ActionColumn.OUTCOME, "outcome", directory::outcome);
    }

    /** The code of the outcome with that name or code; null where there is none. */
    String outcomeCode(String text) {
        Directory.Named one = text.isBlank() ? null : directory.outcome(text).one();
        return one == null ? null : one.other();
    }

    private Directory.Named named(ActionColumn column, String kind, Function<String, Directory.Answer> asked) {
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

    ActionSource source(String otherwise) {
        String text = text(ActionColumn.SOURCE);
        String asked = text.isBlank() ? otherwise : text;
        if (asked == null || asked.isBlank()) {
            return text.isBlank() ? ActionSource.STRATEGY : null;
        }
        String constant = Plainly.of(asked).replace(' ', '_').toUpperCase(Locale.ROOT);
        return Stream.of(ActionSource.values())
                .filter(s -> s.name().equals(constant))
                .findFirst()
                .orElseGet(() -> wrong(ActionColumn.SOURCE, "source", shown(asked)));
    }

    /** Something is wrong with the cell; null, for what it would have been. */
    <T> T wrong(ActionColumn column, String key, String... arguments) {
        findings.add(new RowNotes.Finding(
                row.name(column.name()), column.name(), false, "import.problem." + key, List.of(arguments)));
        return null;
    }

    void warn(ActionColumn column, String key, String... arguments) {
        findings.add(new RowNotes.Finding(
                row.name(column.name()), column.name(), true, "import.warning." + key, List.of(arguments)));
    }

    /** What the forms' own check says, at the cell it belongs to. */
    void wrong(String field, Map<String, Object> constraint, String message) {
        ActionColumn column =
                switch (field) {
                    case "title" -> ActionColumn.TITLE;
                    case "description" -> ActionColumn.DESCRIPTION;
                    case "successMeasure" -> ActionColumn.SUCCESS_MEASURE;
                    case "outcome" -> ActionColumn.OUTCOME;
                    case "organisation" -> ActionColumn.ORGANISATION;
                    case "owner" -> ActionColumn.OWNER;
                    case "deputy" -> ActionColumn.DEPUTY;
                    case "starts" -> ActionColumn.STARTS;
                    case "due" -> ActionColumn.DUE;
                    default -> ActionColumn.SOURCE;
                };
        boolean known = isWrong(column)
                // whose organisation would stand there
                || column == ActionColumn.ORGANISATION && isWrong(ActionColumn.OWNER);
        if (!known && message.equals("{tooLong}")) {
            wrong(column, "tooLong", String.valueOf(constraint.get("max")));
        } else if (!known && column == ActionColumn.ORGANISATION) {
            wrong(column, "noOrganisation");
        } else if (!known) {
            wrong(column, has(column) ? "required" : "noColumn");
        }
    }

    private boolean isWrong(ActionColumn column) {
        return findings.stream().anyMatch(f -> !f.warning() && column.name().equals(f.column()));
    }

    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }
}
