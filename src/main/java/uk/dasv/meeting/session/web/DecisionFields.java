package uk.dasv.meeting.session.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.meeting.session.Session;
import uk.dasv.platform.BaseEntity;
import uk.dasv.web.DateInput;

/** What is typed of the decision on an item; its fields have the names under which a draft of it is kept. */
public class DecisionFields implements Serializable {

    private final long id = BaseEntity.newId();
    private final List<ActionFields> actions;
    private final VoteFields vote = new VoteFields();
    private String decision;
    private String words;
    private String owner;
    private final DateInput due = new DateInput();
    private final DateInput nextReviewOn;
    private final DateInput acceptedUntil = new DateInput();
    private String to;

    DecisionFields(String body, String outcome, DateInput nextReviewOn) {
        this.nextReviewOn = nextReviewOn;
        this.actions = List.of(
                new ActionFields("first", body, outcome),
                new ActionFields("second", body, outcome),
                new ActionFields("third", body, outcome));
    }

    /** What was kept of it. */
    DecisionFields restore(Map<String, String> typed) {
        decision = typed.getOrDefault("decision", decision);
        words = typed.getOrDefault("words", words);
        owner = typed.getOrDefault("owner", owner);
        to = typed.getOrDefault("to", to);
        restore(due, "due", typed);
        restore(nextReviewOn, "nextReviewOn", typed);
        restore(acceptedUntil, "acceptedUntil", typed);
        vote.restore(typed);
        actions.forEach(a -> a.restore(typed));
        return this;
    }

    static void restore(DateInput day, String name, Map<String, String> typed) {
        day.setDay(typed.getOrDefault(name, day.getDay()));
        day.setMonth(typed.getOrDefault(name + "-month", day.getMonth()));
        day.setYear(typed.getOrDefault(name + "-year", day.getYear()));
    }

    static Long id(String chosen) {
        return chosen == null || !chosen.matches("\\d{1,19}") ? null : Long.valueOf(chosen);
    }

    Decisions.RecordDecision command(Session meeting, Session.Item item, long subjectSeen) {
        return new Decisions.RecordDecision(
                id,
                meeting.reference(),
                item.id(),
                item.version(),
                subjectSeen,
                chosen(),
                words,
                id(owner),
                due.toDate("due"),
                vote.chosen(),
                vote.number("votesFor", vote.getInFavour()),
                vote.number("votesAgainst", vote.getAgainst()),
                vote.number("abstained", vote.getAbstained()),
                vote.getDissent(),
                vote.getWithoutQuorum(),
                nextReviewOn.toDate("nextReviewOn"),
                acceptedUntil.toDate("acceptedUntil"),
                to,
                actions.stream()
                        .filter(ActionFields::isTyped)
                        .map(ActionFields::command)
                        .toList());
    }

    DecisionKind chosen() {
        return decision == null || decision.isBlank() ? null : DecisionKind.valueOf(decision);
    }

    public List<ActionFields> getActions() {
        return actions;
    }

    public VoteFields getVote() {
        return vote;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
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

    public DateInput getNextReviewOn() {
        return nextReviewOn;
    }

    public DateInput getAcceptedUntil() {
        return acceptedUntil;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
