package uk.dasv.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.imports.ImportRow;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;

/** The rows of an import that somebody has to look at: problems, warnings, and what two people changed. */
@Named
@ViewScoped
public class ImportRowsView implements Serializable {

    @Inject
    ImportPlace place;

    private String wanted;
    private String number;
    private List<Tab> tabs = List.of();
    private Shown shown = Shown.WRONG;
    private Page<ImportQueries.RowView> page;

    /** The lists of the page. */
    public enum Shown {
        WRONG(List.of(Verdict.WRONG), false),
        CONFLICT(List.of(Verdict.CONFLICT), false),
        WARNED(List.of(Verdict.NEW, Verdict.CHANGED), true),
        THERE(List.of(Verdict.THERE), false);

        private final List<Verdict> verdicts;
        private final boolean warned;

        Shown(List<Verdict> verdicts, boolean warned) {
            this.verdicts = verdicts;
            this.warned = warned;
        }
    }

    /** A list with the number of its rows. */
    public record Tab(Shown shown, long rows) implements Serializable {}

    /** One thing to be said, with the cell it is about or the row. */
    public record Line(String place, RowNotes.Finding finding) implements Serializable {}

    void look(long job, ImportQueries.Counts counts) {
        List<Tab> all = new ArrayList<>(List.of(
                new Tab(Shown.WRONG, counts.wrong()),
                new Tab(Shown.CONFLICT, counts.conflicts()),
                new Tab(Shown.WARNED, counts.warned()),
                new Tab(Shown.THERE, counts.there())));
        all.removeIf(t -> t.rows() == 0);
        tabs = List.copyOf(all);
        shown = tabs.stream()
                .map(Tab::shown)
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .or(() -> tabs.stream().map(Tab::shown).findFirst())
                .orElse(Shown.WRONG);
        int asked = number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : 1;
        page = place.queries().rows(job, shown.verdicts, shown.warned, PageRequest.number(asked));
    }

    /** What is to be said of the rows of this page, cell by cell. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        for (ImportQueries.RowView row : page.rows()) {
            row.notes().findings().stream()
                    .filter(f -> shown != Shown.WRONG || !f.warning())
                    // from left to right: AA stands after Z
                    .sorted(Comparator.comparing(
                            (RowNotes.Finding f) -> f.cell() == null ? "" : f.cell(),
                            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                    .forEach(f -> lines.add(new Line(f.cell() == null ? "Row " + row.number() : f.cell(), f)));
        }
        return lines;
    }

    public ImportRow.Choice[] getChoices() {
        return ImportRow.Choice.values();
    }

    /** The lists that have rows. */
    public List<Tab> getTabs() {
        return tabs;
    }

    public Shown getShown() {
        return shown;
    }

    public Page<ImportQueries.RowView> getPage() {
        return page;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
