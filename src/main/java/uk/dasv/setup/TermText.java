package uk.dasv.setup;

import java.util.List;
import java.util.Optional;

/** One short form in {@code glossary.yaml}, written out. */
public record TermText(String term, String meaning, Optional<String> note) {

    /** The meaning with the note behind it. */
    String inFull() {
        return meaning + note.map(words -> " (" + words + ")").orElse("");
    }

    static List<TermText> read(StrategySource source) {
        Distinct terms = new Distinct();
        return source
                .readIfThere(StrategySource.GLOSSARY, "terms")
                .map(file -> file.records("terms", "term", "meaning", "note"))
                .orElse(List.of())
                .stream()
                .map(record -> {
                    TermText term = new TermText(
                            terms.text(record, "term", Lengths.TERM),
                            record.value("meaning").text(Lengths.MEANING),
                            record.optionalText("note", Lengths.MEANING));
                    Lengths.joined(record, "note", term.inFull(), Lengths.MEANING);
                    return term;
                })
                .toList();
    }
}
