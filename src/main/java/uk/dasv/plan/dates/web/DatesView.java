package uk.dasv.plan.dates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.plan.dates.DateQueries;
import uk.dasv.plan.dates.DateRow;

/** Which due dates are asked to move, and which were decided lately. */
@Named
@RequestScoped
public class DatesView {

    @Inject
    DateQueries queries;

    private List<DateRow> toDecide = List.of();
    private List<DateRow> lately = List.of();

    public void load() {
        toDecide = queries.toDecide();
        lately = queries.lately().stream()
                .filter(row -> toDecide.stream()
                        .noneMatch(d -> d.isWaiting()
                                && row.isWaiting()
                                && d.reference().equals(row.reference())))
                .toList();
    }

    /** What waits for the person, the longest waiting first. */
    public List<DateRow> getToDecide() {
        return toDecide;
    }

    /** What waits for others or was decided, the latest first. */
    public List<DateRow> getLately() {
        return lately;
    }
}
