package uk.dasv.reporting.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.imports.Mapping;
import uk.dasv.web.Choice;

/** What is chosen when the columns of a file are mapped. */
public class MapFields implements Serializable {

    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> otherwise = new HashMap<>();

    static MapFields of(Mapping guess, List<ImportColumn.Otherwise> asked) {
        MapFields fields = new MapFields();
        guess.columns().forEach((key, at) -> fields.columns.put(key, String.valueOf(at)));
        asked.forEach(o -> fields.otherwise.put(o.column(), guess.otherwise().getOrDefault(o.column(), o.preset())));
        return fields;
    }

    Mapping mapping(Mapping shown) {
        Map<String, Integer> mapped = new HashMap<>();
        columns.forEach((key, at) -> {
            if (at != null && !at.isBlank()) {
                mapped.put(key, Integer.valueOf(at));
            }
        });
        Map<String, String> said = new HashMap<>(otherwise);
        said.values().removeIf(value -> value == null || value.isBlank());
        return new Mapping(shown.sheet(), shown.headings(), mapped, said);
    }

    /** A column of the file as one can choose it: its letters, its heading and what stands below. */
    static Choice place(ImportQueries.FileColumn column) {
        String heading = column.heading().isBlank() ? "" : ": " + brief(column.heading(), 40);
        String sample = column.sample().isBlank() ? "" : " (" + brief(column.sample(), 30) + ")";
        return new Choice(String.valueOf(column.place()), column.letters() + heading + sample, null);
    }

    /** A number that stands in the address; null for anything else. */
    static Integer number(String text) {
        return text == null || !text.strip().matches("\\d{1,7}") ? null : Integer.valueOf(text.strip());
    }

    private static String brief(String text, int most) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > most ? line.substring(0, most - 1) + "…" : line;
    }

    /** By our column's key, the place of the file's column; empty for none. */
    public Map<String, String> getColumns() {
        return columns;
    }

    /** By our column's key, what holds where the file says nothing. */
    public Map<String, String> getOtherwise() {
        return otherwise;
    }
}
