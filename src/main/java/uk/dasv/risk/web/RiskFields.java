package uk.dasv.risk.web;

import java.io.Serializable;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskWords;
import uk.dasv.risk.register.RiskDetail;

/** What is typed about a risk, when it is proposed and when it is changed. */
public class RiskFields implements Serializable {

    private String title;
    private String kind;
    private String category;
    private String cause;
    private String event;
    private String consequence;
    private String outcome;
    private String owner;
    private String response;
    private String proximity;

    static RiskFields of(RiskDetail risk) {
        RiskFields typed = new RiskFields();
        RiskDetail.Words words = risk.words();
        typed.title = risk.row().title();
        typed.kind = words.kind().name();
        typed.category = words.category() == null ? null : words.category().name();
        typed.cause = words.cause();
        typed.event = words.event();
        typed.consequence = words.consequence();
        typed.outcome = words.outcomeCode();
        typed.owner = words.ownerId() == null ? null : words.ownerId().toString();
        typed.response = words.response() == null ? null : words.response().name();
        typed.proximity = words.proximity() == null ? null : words.proximity().name();
        return typed;
    }

    RiskWords words() {
        return new RiskWords(
                title,
                chosen(RiskKind.class, kind),
                chosen(RiskCategory.class, category),
                cause,
                event,
                consequence,
                outcome,
                blank(owner) ? null : Long.valueOf(owner),
                chosen(RiskResponse.class, response),
                chosen(Proximity.class, proximity));
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name) {
        return blank(name) ? null : Enum.valueOf(type, name);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public String getConsequence() {
        return consequence;
    }

    public void setConsequence(String consequence) {
        this.consequence = consequence;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(String response) {
        this.response = response;
    }

    public String getProximity() {
        return proximity;
    }

    public void setProximity(String proximity) {
        this.proximity = proximity;
    }
}
