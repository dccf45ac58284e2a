package uk.dasv.escalation.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.IssueDesk;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** What is typed to raise something. */
public class RaiseFields implements Serializable {

    private String kind;
    private String title;
    private String description;
    private String asksFor;
    private String request;
    private String whyNotHere;
    private String options;
    private String consequence;
    private boolean urgent;
    private String urgentReason;

    /** What sort of issue one may be. */
    static List<Choice> kinds(Labels labels) {
        return Stream.of(Issue.Kind.values()).map(k -> Choice.of(k, labels)).toList();
    }

    EscalationDesk.Ask ask() {
        return new EscalationDesk.Ask(
                asksFor == null ? null : AsksFor.valueOf(asksFor),
                request,
                whyNotHere,
                options,
                consequence,
                urgent,
                urgentReason);
    }

    EscalationDesk.RaiseIssue issue(long id, long issueId, String body) {
        return new EscalationDesk.RaiseIssue(id, issueId, body, told(), ask());
    }

    IssueDesk.Told told() {
        return new IssueDesk.Told(kind == null ? null : Issue.Kind.valueOf(kind), title, description);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getAsksFor() {
        return asksFor;
    }

    public void setAsksFor(String asksFor) {
        this.asksFor = asksFor;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public String getWhyNotHere() {
        return whyNotHere;
    }

    public void setWhyNotHere(String whyNotHere) {
        this.whyNotHere = whyNotHere;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(String options) {
        this.options = options;
    }

    public String getConsequence() {
        return consequence;
    }

    public void setConsequence(String consequence) {
        this.consequence = consequence;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getUrgentReason() {
        return urgentReason;
    }

    public void setUrgentReason(String urgentReason) {
        this.urgentReason = urgentReason;
    }
}
