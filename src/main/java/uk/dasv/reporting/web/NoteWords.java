package uk.dasv.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;
import uk.dasv.web.Labels;

/** What is to be said of a row or a cell, in words: what is wrong, and how to put it right. */
@Named("noteWords")
@ApplicationScoped
public class NoteWords {

    @Inject
    Labels labels;

    @Inject
    ImportPlace place;

    public String wrong(RowNotes.Finding finding) {
        return labels.text(finding.key(), arguments(finding));
    }

    public String mend(RowNotes.Finding finding) {
        return labels.text(finding.key() + ".mend", arguments(finding));
    }

    private Object[] arguments(RowNotes.Finding finding) {
        return finding.arguments().stream()
                .map(a -> a.startsWith("@") && labels.knows(a.substring(1)) ? labels.text(a.substring(1)) : a)
                .toArray();
    }

    /** All reasons why a row was not taken, for one cell of a file. */
    String reasons(Verdict verdict, RowNotes notes) {
        if (verdict == Verdict.CONFLICT) {
            return place.text("rest.conflict");
        }
        return notes.findings().stream()
                .filter(f -> !f.warning())
                .map(f -> place.column(f.column()) + ": " + wrong(f) + ". " + mend(f) + ".")
                .collect(Collectors.joining(" "));
    }
}
