package uk.dasv.plan.web;

import java.io.Serializable;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionSource;
import uk.dasv.web.DateInput;

/** What is typed about an action that is proposed. */
public class ProposalFields implements Serializable {

    private String body;
    private String outcome;
    private String title;
    private String description;
    private String successMeasure;
    private String organisation;
    private String owner;
    private String deputy;
    private String source;
    private DateInput starts = new DateInput();
    private DateInput due = new DateInput();
    private FurtherFields further = new FurtherFields();

    ActionPlans.ProposeAction command(long id) {
        return new ActionPlans.ProposeAction(
                id,
                body,
                outcome,
                title,
                description,
                successMeasure,
                number(organisation),
                number(owner),
                number(deputy),
                starts.toDate("starts"),
                due.toDate("due"),
                source == null || source.isBlank() ? null : ActionSource.valueOf(source),
                further.command());
    }

    static Long number(String text) {
        return text == null || text.isBlank() ? null : Long.valueOf(text);
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

    public String getSuccessMeasure() {
        return successMeasure;
    }

    public void setSuccessMeasure(String successMeasure) {
        this.successMeasure = successMeasure;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    void setDates(DateInput start, DateInput end) {
        this.starts = start;
        this.due = end;
    }

    void setFurther(FurtherFields fields) {
        this.further = fields;
    }

    public FurtherFields getFurther() {
        return further;
    }

    public DateInput getStarts() {
        return starts;
    }

    public DateInput getDue() {
        return due;
    }
}
