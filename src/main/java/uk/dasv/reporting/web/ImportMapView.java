package uk.dasv.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.omnifaces.util.Faces;
import uk.dasv.platform.NotFound;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.imports.ImportJob;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Saying which column of the file is which, and what holds where it says nothing. */
@Named
@ViewScoped
public class ImportMapView implements Serializable {

    @Inject
    ImportPlace place;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private Long job;
    private String sheet;
    private String headings;
    private ImportQueries.JobView present;
    private ImportQueries.FileHead head;
    private Groups columns;
    private List<Choice> places = List.of();
    private List<ImportColumn.Otherwise> otherwise = List.of();
    private MapFields chosen = new MapFields();

    /** The columns that new actions cannot do without, the others, and those of our own lists, by key. */
    public record Groups(List<String> needed, List<String> further, List<String> ours) implements Serializable {}

    /** The columns are known before the page is built. */
    @PostConstruct
    void columns() {
        List<ImportColumn> all = place.queries().columns();
        otherwise = place.queries().otherwise();
        columns = new Groups(
                keys(all, ImportColumn::required),
                keys(all, c -> !c.required() && !c.ours()),
                keys(all, ImportColumn::ours));
    }

    private static List<String> keys(List<ImportColumn> all, Predicate<ImportColumn> which) {
        return all.stream().filter(which).map(ImportColumn::key).toList();
    }

    public void load() throws IOException {
        if (job == null) {
            throw new NotFound();
        }
        present = place.queries().job(job);
        if (present.stage() == ImportJob.Stage.DONE) {
            Faces.redirect(place.getBase() + "/done?job=%s", job);
            return;
        }
        head = place.queries().head(job, MapFields.number(sheet), MapFields.number(headings));
        places = head.columns().stream().map(MapFields::place).toList();
        chosen = MapFields.of(head.guess(), otherwise);
    }

    public String check() {
        return forms.goOn(() -> {
            place.desk().check(new ImportDesk.Check(present.body(), job, chosen.mapping(head.guess())));
            return place.getBase() + "/check?job=" + job;
        });
    }

    public ImportQueries.JobView getPresent() {
        return present;
    }

    public ImportQueries.FileHead getHead() {
        return head;
    }

    public Groups getColumns() {
        return columns;
    }

    public List<Choice> getPlaces() {
        return places;
    }

    /** What can be said for all rows where the file says nothing in the column; null where nothing can. */
    public ImportColumn.Otherwise otherwise(String column) {
        return otherwise.stream()
                .filter(o -> o.column().equals(column))
                .findFirst()
                .orElse(null);
    }

    /** The answers to it, with their names. */
    public List<Choice> answers(String column) {
        return otherwise(column).answers().stream()
                .map(a -> new Choice(
                        a.value(),
                        a.name().startsWith("@") ? labels.text(a.name().substring(1)) : a.name(),
                        null))
                .toList();
    }

    public MapFields getChosen() {
        return chosen;
    }

    public Long getJob() {
        return job;
    }

    public void setJob(Long job) {
        this.job = job;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }

    public String getSheet() {
        return sheet;
    }

    public void setHeadings(String headings) {
        this.headings = headings;
    }

    public String getHeadings() {
        return headings;
    }
}
