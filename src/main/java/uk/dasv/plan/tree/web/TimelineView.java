package uk.dasv.plan.tree.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.plan.tree.PlanContents;
import uk.dasv.plan.tree.PlanQueries;
import uk.dasv.plan.tree.Timeline;
import uk.dasv.web.Dates;

/** One plan over time: drawn, and the same as a table. */
@Named
@RequestScoped
public class TimelineView {

    @Inject
    PlanQueries queries;

    @Inject
    Dates dates;

    private String of;
    private String from;
    private PlanContents contents;
    private Timeline timeline;
    private List<Row> rows = List.of();

    /** A line of the table: an action and the name of its outcome. */
    public record Row(String outcome, PlanContents.Leaf action) {}

    public void load() {
        contents = queries.contents(of, TreeView.day(from));
        timeline = Timeline.of(contents, dates.getToday());
        rows = contents.strategies().stream()
                .flatMap(s -> s.outcomes().stream())
                .flatMap(o -> o.actions().stream().map(a -> new Row(o.name(), a)))
                .toList();
    }

    public PlanContents getContents() {
        return contents;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getWidth() {
        return Timeline.WIDTH;
    }

    public int getLeft() {
        return Timeline.LEFT;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
