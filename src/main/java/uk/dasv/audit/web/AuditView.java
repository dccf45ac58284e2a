package uk.dasv.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** The audit for administrators: filters and page stand in the address. */
@Named
@RequestScoped
public class AuditView {

    @Inject
    AuditQueries queries;

    @Inject
    Labels labels;

    private String person;
    private String event;
    private String kind;
    private String ref;
    private int number = 1;
    private Page<HistoryRow> page;

    public void load() {
        page = queries.page(
                new AuditQueries.Filter(
                        person, constant(AuditEvent.values(), event), constant(SubjectKind.values(), kind), ref),
                PageRequest.number(number));
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
    }

    public List<Choice> getEvents() {
        return Stream.of(AuditEvent.values()).map(e -> Choice.of(e, labels)).toList();
    }

    public List<Choice> getKinds() {
        return Stream.of(SubjectKind.values()).map(k -> Choice.of(k, labels)).toList();
    }

    public String getPageUrl() {
        return "?person=" + coded(person) + "&event=" + coded(event) + "&kind=" + coded(kind) + "&ref=" + coded(ref)
                + "&page=";
    }

    private static String coded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Page<HistoryRow> getPage() {
        return page;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
