package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;

/** The part of My work about actions: the updates that are due this month. */
@Named
@RequestScoped
public class MyWorkView {

    @Inject
    ActionQueries queries;

    @Inject
    Clock clock;

    private List<ActionRow> wanting = List.of();

    public void load() {
        wanting = queries.wantingUpdate();
    }

    public List<ActionRow> getWanting() {
        return wanting;
    }

    /** The last day on which this month's updates can be written. */
    public LocalDate getPeriodEnd() {
        return LocalDate.now(clock).with(TemporalAdjusters.lastDayOfMonth());
    }
}
