package uk.dasv.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Page;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The audit for administrators: filters and page stand in the address. */
@Named
@RequestScoped
public class AuditView {

    @Inject
    AuditQueries queries;

    @Inject
    Labels labels;

    private ListState asked;
    private Page<HistoryRow> page;

    public void load() {
        asked = ListState.ofPage("/audit", null, "person", "event", "kind", "ref");
        page = queries.page(
                new AuditQueries.Filter(
                        asked.text("person"),
                        asked.one(AuditEvent.class, "event").orElse(null),
                        asked.one(SubjectKind.class, "kind").orElse(null),
                        asked.text("ref")),
                asked.page());
    }

    public List<Choice> getEvents() {
        return Stream.of(AuditEvent.values()).map(e -> Choice.of(e, labels)).toList();
    }

    public List<Choice> getKinds() {
        return Stream.of(SubjectKind.values()).map(k -> Choice.of(k, labels)).toList();
    }

    public Page<HistoryRow> getPage() {
        return page;
    }

    /** The filter and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }
}
