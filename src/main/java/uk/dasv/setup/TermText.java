package uk.dasv.setup;

import java.util.List;
import java.util.Optional;

/** One short form in {@code glossary.yaml}, written out. */
public record TermText(String term, String meaning, Optional<String> note) {

    static List<TermText> read(StrategySource source) {
        Distinct terms = new Distinct();
        return source
                .readIfThere(StrategySource.GLOSSARY, "terms")
                .map(file -> file.records("terms", "term", "meaning", "note"))
                .orElse(List.of())
                .stream()
                .map(record -> new TermText(
                        terms.text(record, "term", Lengths.NAME),
                        record.value("meaning").text(Lengths.TITLE),
                        record.optionalText("note", Lengths.TITLE)))
                .toList();
    }
}
