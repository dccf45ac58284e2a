package uk.dasv.plan.dates.web;

import java.io.Serializable;
import uk.dasv.web.DateInput;

/** What is typed when a new due date is asked for. */
public class DateFields implements Serializable {

    private final DateInput due = new DateInput();
    private String reason;

    public DateInput getDue() {
        return due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
