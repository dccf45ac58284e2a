package uk.dasv.audit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a step changed, field by field: before and after, as people read them. */
public final class Changes {

    /** One field; {@code before} or {@code after} is null where there was, or is, nothing. */
    public record Change(String field, String before, String after) implements Serializable {}

    private final List<Change> changes = new ArrayList<>();

    public static Changes none() {
        return new Changes();
    }

    /** Notes the field if it really changed. */
    public Changes field(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, text(before), text(after)));
        }
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> list() {
        return List.copyOf(changes);
    }

    String toJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Change c : changes) {
            var object = Json.createObjectBuilder().add("field", c.field());
            if (c.before() != null) {
                object.add("before", c.before());
            }
            if (c.after() != null) {
                object.add("after", c.after());
            }
            array.add(object);
        }
        return array.build().toString();
    }

    /** Reads back what {@link #toJson()} wrote; nothing for null. */
    public static List<Change> read(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(o -> new Change(o.getString("field"), o.getString("before", null), o.getString("after", null)))
                    .toList();
        }
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Enum<?> e ? words(e.name()) : value.toString();
    }

    /** A constant as a word, so that a line of history reads as a sentence: {@code TREAT_FURTHER} is Treat further. */
    private static String words(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
