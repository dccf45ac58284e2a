package uk.dasv.reporting.imports;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file is read: which sheet (from 0), which row holds the headings (its number in the spreadsheet; 0 for none),
 * which of the file's columns (from 0) is which of ours, and what holds where the file says nothing.
 */
public record Mapping(int sheet, int headings, Map<String, Integer> columns, Map<String, String> otherwise)
        implements Serializable {

    public Mapping {
        columns = Map.copyOf(columns);
        otherwise = Map.copyOf(otherwise);
    }

    String toJson() {
        JsonObjectBuilder mapped = Json.createObjectBuilder();
        columns.forEach(mapped::add);
        JsonObjectBuilder defaults = Json.createObjectBuilder();
        otherwise.forEach(defaults::add);
        return Json.createObjectBuilder()
                .add("sheet", sheet)
                .add("headings", headings)
                .add("columns", mapped)
                .add("otherwise", defaults)
                .build()
                .toString();
    }

    static Mapping read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, Integer> columns = new LinkedHashMap<>();
            object.getJsonObject("columns").forEach((key, value) -> columns.put(key, ((JsonNumber) value).intValue()));
            Map<String, String> otherwise = new LinkedHashMap<>();
            object.getJsonObject("otherwise")
                    .forEach((key, value) -> otherwise.put(key, ((JsonString) value).getString()));
            return new Mapping(object.getInt("sheet"), object.getInt("headings"), columns, otherwise);
        }
    }
}
