package uk.dasv.meeting.session.web;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.web.DateInput;

/** An action that is to follow from a decision, as it is typed; the ids of its inputs begin with its prefix. */
public class ActionFields implements Serializable {

    private final String prefix;
    private String title;
    private String owner;
    private DateInput due = new DateInput();
    private String body;
    private String outcome;

    ActionFields(String prefix, String body, String outcome) {
        this.prefix = prefix;
        this.body = body;
        this.outcome = outcome;
    }

    void restore(Map<String, String> typed) {
        title = typed.getOrDefault(prefix + "Title", title);
        owner = typed.getOrDefault(prefix + "Owner", owner);
        body = typed.getOrDefault(prefix + "Body", body);
        outcome = typed.getOrDefault(prefix + "Outcome", outcome);
        DecisionFields.restore(due, prefix + "Due", typed);
    }

    /** Whether anything is typed that makes it one. */
    public boolean isTyped() {
        return Stream.of(title, owner, due.asTyped()).anyMatch(text -> text != null && !text.isBlank());
    }

    Decisions.NewAction command() {
        return new Decisions.NewAction(
                prefix, title, body, outcome, DecisionFields.id(owner), due.toDate(prefix + "Due"));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public DateInput getDue() {
        return due;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
