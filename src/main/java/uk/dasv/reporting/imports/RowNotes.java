package uk.dasv.reporting.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;

/** What is to be said of a row: problems and warnings at its cells, and the two versions of what two people changed. */
public record RowNotes(List<Finding> findings, List<Side> sides) implements Serializable {

    public static final RowNotes NONE = new RowNotes(List.of(), List.of());

    public RowNotes {
        findings = List.copyOf(findings);
        sides = List.copyOf(sides);
    }

    /**
     * Something about a cell, {@code B7}, or about the whole row where that is null: a key of the words with its
     * arguments, of which those that begin with @ are keys themselves.
     */
    public record Finding(String cell, String column, boolean warning, String key, List<String> arguments)
            implements Serializable {

        public Finding {
            arguments = List.copyOf(arguments);
        }
    }

    /** One column of a row that two people changed: as exported (null when nobody knows), as it came, as it stands. */
    public record Side(String column, String exported, String yours, String present) implements Serializable {}

    public boolean isEmpty() {
        return findings.isEmpty() && sides.isEmpty();
    }

    public boolean warns() {
        return findings.stream().anyMatch(Finding::warning);
    }

    public boolean refuses() {
        return findings.stream().anyMatch(f -> !f.warning());
    }

    String toJson() {
        JsonArrayBuilder found = Json.createArrayBuilder();
        for (Finding f : findings) {
            JsonArrayBuilder arguments = Json.createArrayBuilder();
            f.arguments().forEach(arguments::add);
            found.add(Json.createObjectBuilder()
                    .add("cell", text(f.cell()))
                    .add("column", text(f.column()))
                    .add("warning", f.warning())
                    .add("key", f.key())
                    .add("arguments", arguments));
        }
        JsonArrayBuilder both = Json.createArrayBuilder();
        for (Side s : sides) {
            both.add(Json.createObjectBuilder()
                    .add("column", s.column())
                    .add("known", s.exported() != null)
                    .add("exported", text(s.exported()))
                    .add("yours", text(s.yours()))
                    .add("present", text(s.present())));
        }
        return Json.createObjectBuilder()
                .add("findings", found)
                .add("sides", both)
                .build()
                .toString();
    }

    static RowNotes read(String json) {
        if (json == null) {
            return NONE;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new RowNotes(
                    object.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                            .map(f -> new Finding(
                                    orNull(f.getString("cell")),
                                    orNull(f.getString("column")),
                                    f.getBoolean("warning"),
                                    f.getString("key"),
                                    f.getJsonArray("arguments").getValuesAs(JsonString.class).stream()
                                            .map(JsonString::getString)
                                            .toList()))
                            .toList(),
                    object.getJsonArray("sides").getValuesAs(JsonObject.class).stream()
                            .map(s -> new Side(
                                    s.getString("column"),
                                    s.getBoolean("known") ? s.getString("exported") : null,
                                    s.getString("yours"),
                                    s.getString("present")))
                            .toList());
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
