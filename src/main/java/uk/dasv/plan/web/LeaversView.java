package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.plan.LeaverQueries;

/** The actions whose owner or deputy is gone, for whoever keeps the plan and names others. */
@Named
@RequestScoped
public class LeaversView {

    @Inject
    LeaverQueries queries;

    private List<LeaverQueries.Row> rows = List.of();

    public void load() {
        rows = queries.leavers();
    }

    public List<LeaverQueries.Row> getRows() {
        return rows;
    }

    /** Whether there may be more than is shown. */
    public boolean isMore() {
        return rows.size() == LeaverQueries.MOST;
    }
}
