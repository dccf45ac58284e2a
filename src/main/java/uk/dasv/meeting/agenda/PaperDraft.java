package uk.dasv.meeting.agenda;

import java.util.ArrayList;
import java.util.List;

/** A paper on its way: facts and passages in the order in which they are read; what is empty is left out. */
final class PaperDraft {

    private final String title;
    private final List<Paper.Fact> facts = new ArrayList<>();
    private final List<Paper.Passage> passages = new ArrayList<>();

    PaperDraft(String title) {
        this.title = title;
    }

    PaperDraft fact(String label, Object value) {
        if (value != null) {
            facts.add(new Paper.Fact(label, value.toString()));
        }
        return this;
    }

    PaperDraft passage(String heading, String text) {
        if (text != null && !text.isBlank()) {
            passages.add(new Paper.Passage(heading, text.strip()));
        }
        return this;
    }

    /** A passage with a line for each. */
    PaperDraft lines(String heading, List<String> lines) {
        return passage(heading, String.join("\n", lines));
    }

    Paper done() {
        return new Paper(title, facts, passages);
    }
}
