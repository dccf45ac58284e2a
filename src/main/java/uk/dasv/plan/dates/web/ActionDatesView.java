package uk.dasv.plan.dates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.dates.DateQueries;
import uk.dasv.plan.dates.DateRow;

/** How the due date of the action on the page was moved, and what waits. */
@Named
@RequestScoped
public class ActionDatesView {

    @Inject
    DateQueries queries;

    @Inject
    Access access;

    private List<DateRow> changes = List.of();

    public void load() {
        changes = queries.ofAction(Faces.getRequestParameter("ref"));
    }

    /** What was decided, the latest first. */
    public List<DateRow> getDecided() {
        return changes.stream().filter(c -> !c.isWaiting()).toList();
    }

    /** The request that waits, or null. */
    public DateRow getWaiting() {
        return changes.stream().filter(DateRow::isWaiting).findFirst().orElse(null);
    }

    /** Whether the person decides what waits. */
    public boolean isMayDecide() {
        DateRow waiting = getWaiting();
        return waiting != null
                && access.may(
                        Permission.APPROVE_DATE,
                        new Whereabouts(waiting.approverPath(), waiting.approverPath(), Set.of()));
    }
}
