package uk.dasv.performance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.performance.MeasureQueries;
import uk.dasv.performance.ObservedRow;

/** What is measured, with the values so far. */
@Named
@RequestScoped
public class MeasuresView {

    @Inject
    MeasureQueries queries;

    private List<ObservedRow> rows = List.of();

    public void load() {
        rows = queries.observed();
    }

    public List<ObservedRow> getRows() {
        return rows;
    }
}
