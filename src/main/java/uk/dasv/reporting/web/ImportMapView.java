package uk.dasv.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
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
    private List<String> needed = List.of();
    private List<String> further = List.of();
    private List<Choice> places = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> sources = List.of();
    private MapFields chosen = new MapFields();

    /** The columns are known before the page is built. */
    @PostConstruct
    void columns() {
        List<ImportColumn> all = queries.columns();
        needed = all.stream()
                .filter(ImportColumn::required)
                .map(ImportColumn::key)
                .toList();
        further = all.stream().filter(c -> !c.required()).map(ImportColumn::key).toList();
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

    /** The columns that new actions cannot do without, and the others. */
    public List<String> getNeeded() {
        return needed;
    }

    public List<String> getFurther() {
        return further;
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
