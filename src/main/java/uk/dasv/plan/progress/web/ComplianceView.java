package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.plan.progress.ComplianceQueries;

/** How completely actions are updated: this month as it stands, earlier months as they closed. */
@Named
@RequestScoped
public class ComplianceView {

    @Inject
    ComplianceQueries queries;

    private ComplianceQueries.Present present;
    private List<ComplianceQueries.Past> past = List.of();

    public void load() {
        present = queries.present();
        past = queries.past();
    }

    public ComplianceQueries.Present getPresent() {
        return present;
    }

    public List<ComplianceQueries.Past> getPast() {
        return past;
    }
}
