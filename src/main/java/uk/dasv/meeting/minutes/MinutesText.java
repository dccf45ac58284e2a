package uk.dasv.meeting.minutes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Minutes as text, section by section. */
public record MinutesText(List<Section> sections) implements Serializable {

    public MinutesText {
        sections = List.copyOf(sections);
    }

    /** A heading and what stands under it; may have several lines. */
    public record Section(String heading, String text) implements Serializable {}

    /** The same with another text under one heading. */
    MinutesText with(int section, String text) {
        List<Section> changed = new ArrayList<>(sections);
        changed.set(section, new Section(sections.get(section).heading(), text));
        return new MinutesText(changed);
    }

    boolean has(int section) {
        return section >= 0 && section < sections.size();
    }

    String toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sections.forEach(s -> all.add(Json.createArrayBuilder().add(s.heading()).add(s.text())));
        return all.build().toString();
    }

    static MinutesText read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new MinutesText(reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(s -> new Section(s.getString(0), s.getString(1)))
                    .toList());
        }
    }
}
