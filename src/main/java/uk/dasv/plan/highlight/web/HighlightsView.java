package uk.dasv.plan.highlight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.dasv.plan.highlight.HighlightQueries;
import uk.dasv.plan.highlight.Highlights;

/** A body's highlight report as a page. */
@Named
@RequestScoped
public class HighlightsView {

    static final String MONTH = "month";

    @Inject
    HighlightQueries queries;

    private String of;
    private String since;
    private Highlights report;

    public void load() {
        report = queries.of(of, MONTH.equals(since));
    }

    public Highlights getReport() {
        return report;
    }

    public boolean isMonth() {
        return MONTH.equals(since);
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    /** {@code month}, or anything else for the body's last meeting. */
    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }
}
