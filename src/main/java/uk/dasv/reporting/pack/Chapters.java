package uk.dasv.reporting.pack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** Chapters as they are kept: written as JSON and read back the same. */
final class Chapters {

    private Chapters() {}

    static String toJson(List<Chapter> chapters) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Chapter chapter : chapters) {
            JsonArrayBuilder blocks = Json.createArrayBuilder();
            chapter.blocks().forEach(b -> blocks.add(block(b)));
            var kept = Json.createObjectBuilder()
                    .add("part", chapter.part().name())
                    .add("title", chapter.title())
                    .add("blocks", blocks);
            if (chapter.href() != null) {
                kept.add("href", chapter.href());
            }
            all.add(kept);
        }
        return all.build().toString();
    }

    private static JsonObject block(Block block) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        block.rows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
        return Json.createObjectBuilder()
                .add("kind", block.kind().name())
                .add("words", block.words())
                .add("columns", Json.createArrayBuilder((Collection<?>) block.columns()))
                .add("widths", Json.createArrayBuilder((Collection<?>) block.widths()))
                .add("rows", rows)
                .build();
    }

    static List<Chapter> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(c -> new Chapter(
                            Chapter.Part.valueOf(c.getString("part")),
                            c.getString("title"),
                            c.getString("href", null),
                            c.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                                    .map(Chapters::block)
                                    .toList()))
                    .toList();
        }
    }

    private static Block block(JsonObject b) {
        return new Block(
                Block.Kind.valueOf(b.getString("kind")),
                b.getString("words"),
                strings(b.getJsonArray("columns")),
                b.getJsonArray("widths").getValuesAs(JsonNumber::intValue),
                b.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                        .map(Chapters::strings)
                        .toList());
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
