package uk.dasv.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSource;
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
    ImportQueries queries;

    @Inject
    ImportDesk desk;

    @Inject
    ActionQueries actions;

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
    private List<Choice> outcomes = List.of();
    private List<Choice> sources = List.of();
    private MapFields chosen = new MapFields();

    /** The columns that new actions cannot do without, the others, and those of our own lists, by key. */
    public record Groups(List<String> needed, List<String> further, List<String> ours) implements Serializable {}

    /** The columns are known before the page is built. */
    @PostConstruct
    void columns() {
        List<ImportColumn> all = queries.columns();
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
        present = queries.job(job);
        if (present.stage() == ImportJob.Stage.DONE) {
            Faces.redirect("/plans/import/done?job=%s", job);
            return;
        }
        head = queries.head(job, MapFields.number(sheet), MapFields.number(headings));
        places = head.columns().stream().map(MapFields::place).toList();
        outcomes = actions.outcomes().stream()
                .map(o -> new Choice(o.code(), o.name(), null))
                .toList();
        sources =
                Stream.of(ActionSource.values()).map(s -> Choice.of(s, labels)).toList();
        chosen = MapFields.of(head.guess());
    }

    public String check() {
        return forms.goOn(() -> {
            desk.check(new ImportDesk.Check(present.body(), job, chosen.mapping(head.guess())));
            return "/plans/import/check?job=" + job;
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

    public List<Choice> getOutcomes() {
        return outcomes;
    }

    public List<Choice> getSources() {
        return sources;
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
