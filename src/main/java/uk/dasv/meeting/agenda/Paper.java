package uk.dasv.meeting.agenda;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a meeting is shown of one thing: short facts, and passages of text under headings. It is made from the thing as it is, and
 * kept as it was when papers were published or a decision was made, so that one can be held against the other.
 */
public record Paper(String title, List<Fact> facts, List<Passage> passages) implements Serializable {

    public Paper {
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
    }

    /** A short fact, such as a state, a score or a date, as people read it. */
    public record Fact(String label, String value) implements Serializable {}

    /** A piece of text under a heading; may have several lines. */
    public record Passage(String heading, String text) implements Serializable {

        /** Its lines, one after another. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** What is different between two papers about the same thing; null where one of them does not have it. */
    public record Difference(String label, String before, String after) implements Serializable {}

    /** What is different in the later paper: of facts and passages under the same words, in their order there. */
    public List<Difference> differencesTo(Paper later) {
        Map<String, String> before = words();
        Map<String, String> after = later.words();
        List<Difference> all = new ArrayList<>();
        after.forEach((label, value) -> {
            if (!Objects.equals(before.get(label), value)) {
                all.add(new Difference(label, before.get(label), value));
            }
        });
        before.forEach((label, value) -> {
            if (!after.containsKey(label)) {
                all.add(new Difference(label, value, null));
            }
        });
        return all;
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", title);
        facts.forEach(fact -> words.put(fact.label(), fact.value()));
        passages.forEach(passage -> words.put(passage.heading(), passage.text()));
        return words;
    }

    /** The paper as it is kept. */
    public String toJson() {
        JsonArrayBuilder briefly = Json.createArrayBuilder();
        facts.forEach(f -> briefly.add(Json.createArrayBuilder().add(f.label()).add(f.value())));
        JsonArrayBuilder atLength = Json.createArrayBuilder();
        passages.forEach(
                p -> atLength.add(Json.createArrayBuilder().add(p.heading()).add(p.text())));
        return Json.createObjectBuilder()
                .add("title", title)
                .add("facts", briefly)
                .add("passages", atLength)
                .build()
                .toString();
    }

    /** Reads back what {@link #toJson()} wrote. */
    public static Paper read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Paper(
                    object.getString("title"),
                    object.getJsonArray("facts").getValuesAs(JsonArray.class).stream()
                            .map(f -> new Fact(f.getString(0), f.getString(1)))
                            .toList(),
                    object.getJsonArray("passages").getValuesAs(JsonArray.class).stream()
                            .map(p -> new Passage(p.getString(0), p.getString(1)))
                            .toList());
        }
    }
}
