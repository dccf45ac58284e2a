package uk.dasv.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.dasv.platform.NotFound;
import uk.dasv.reporting.imports.ImportJob;
import uk.dasv.reporting.imports.ImportQueries;

/** What an import did, and what of the file is left to be mended. */
@Named
@RequestScoped
public class ImportDoneView {

    @Inject
    ImportPlace place;

    private Long job;
    private ImportQueries.JobView present;
    private ImportQueries.Counts counts;

    public void load() {
        if (job == null) {
            throw new NotFound();
        }
        present = place.queries().job(job);
        if (present.stage() != ImportJob.Stage.DONE) {
            throw new NotFound();
        }
        counts = place.queries().counts(job);
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
