package uk.dasv.escalation.advice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.escalation.advice.AdviceQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.platform.Page;
import uk.dasv.web.ListState;

/** The advice that bodies have published, and the newest of it for My work. */
@Named
@RequestScoped
public class AdviceView {

    @Inject
    AdviceQueries queries;

    @Inject
    Access access;

    private ListState asked;
    private Page<AdviceQueries.Row> page;
    private List<AdviceQueries.Newest> newest;

    public void load() {
        asked = ListState.ofPage("/escalations/advice", null);
        page = queries.list(asked.page());
    }

    /** What was published lately; nothing for somebody who reads no advice. */
    public List<AdviceQueries.Newest> getNewest() {
        if (newest == null) {
            newest = access.anywhere(Permission.VIEW_ADVICE) ? queries.newest() : List.of();
        }
        return newest;
    }

    public Page<AdviceQueries.Row> getPage() {
        return page;
    }

    public ListState getAsked() {
        return asked;
    }
}
