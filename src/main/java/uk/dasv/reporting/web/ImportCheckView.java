package uk.dasv.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.platform.NotFound;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.imports.ImportJob;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.imports.ImportRow;
import uk.dasv.web.Forms;

/** What an import would do, and doing it. */
@Named
@ViewScoped
public class ImportCheckView implements Serializable {

    private static final String CHOICE = "row-";

    @Inject
    ImportPlace place;

    @Inject
    ImportRowsView rows;

    @Inject
    Forms forms;

    private Long job;
    private ImportQueries.JobView present;
    private ImportQueries.Counts counts;

    public void load() throws IOException {
        if (job == null) {
            throw new NotFound();
        }
        present = place.queries().job(job);
        if (present.stage() != ImportJob.Stage.CHECKED) {
            Faces.redirect(
                    place.getBase() + (present.stage() == ImportJob.Stage.DONE ? "/done?job=%s" : "/map?job=%s"), job);
            return;
        }
        counts = place.queries().counts(job);
        rows.look(job, counts);
    }

    /** How many rows are right and how many are not, in one sentence. */
    public String getSummary() {
        StringBuilder words =
                new StringBuilder(rows(counts.right()) + (counts.right() == 1 ? " is right" : " are right"));
        if (counts.wrong() > 0) {
            words.append(", ")
                    .append(counts.wrong())
                    .append(counts.wrong() == 1 ? " has" : " have")
                    .append(" problems");
        }
        if (counts.conflicts() > 0) {
            words.append(", ").append(counts.conflicts()).append(" changed meanwhile");
        }
        return words.append('.').toString();
    }

    /** The words on the green button. */
    public String getGo() {
        return counts.right() == 0 ? "Import what I chose" : "Import " + rows(counts.right());
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : "%,d rows".formatted(count);
    }

    /** Takes the right rows, with what was chosen on this page. */
    public String bringIn() {
        return forms.submit(
                () -> {
                    choose();
                    place.desk().bringIn(new ImportDesk.Own(present.body(), job));
                    return place.getBase() + "/done?job=" + job;
                },
                "import.done");
    }

    /** Keeps what was chosen on this page. */
    public String keep() {
        return forms.submit(
                () -> {
                    choose();
                    return place.getBase() + "/check?job=" + job + "&show=CONFLICT&page="
                            + rows.getPage().request().number();
                },
                "import.chosen");
    }

    private void choose() {
        Map<Integer, ImportRow.Choice> choices = new HashMap<>();
        Faces.getRequestParameterMap().forEach((name, value) -> {
            if (name.matches(CHOICE + "\\d{1,7}") && value.matches("TAKE|LEAVE")) {
                choices.put(Integer.valueOf(name.substring(CHOICE.length())), ImportRow.Choice.valueOf(value));
            }
        });
        if (!choices.isEmpty()) {
            place.desk().choose(new ImportDesk.Choose(present.body(), job, choices));
        }
    }

    /** Gives the import up. */
    public String drop() {
        return forms.submit(
                () -> {
                    place.desk().drop(new ImportDesk.Own(present.body(), job));
                    return place.getBase() + "?of=" + present.body();
                },
                "import.dropped");
    }

    public ImportQueries.JobView getPresent() {
        return present;
    }

    public ImportQueries.Counts getCounts() {
        return counts;
    }

    public Long getJob() {
        return job;
    }

    public void setJob(Long job) {
        this.job = job;
    }
}
