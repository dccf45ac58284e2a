package uk.dasv.governance.web;

import java.io.Serializable;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.platform.RuleViolation;

/** What is typed about how a body meets: how often, and with how many its decisions stand. */
public class BodyMeetings implements Serializable {

    private String perYear;
    private String quorum;

    static BodyMeetings of(PartnershipQueries.BodyForm b) {
        BodyMeetings typed = new BodyMeetings();
        typed.perYear = b.meetingsPerYear() == null ? null : b.meetingsPerYear().toString();
        typed.quorum = b.quorum() == null ? null : b.quorum().toString();
        return typed;
    }

    Integer perYear() {
        return number(perYear, "meetingsPerYear", "body.meetings");
    }

    Integer quorum() {
        return number(quorum, "quorum", "body.quorum");
    }

    private static Integer number(String typed, String field, String key) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw RuleViolation.at(field, key);
        }
    }

    public String getPerYear() {
        return perYear;
    }

    public void setPerYear(String perYear) {
        this.perYear = perYear;
    }

    public String getQuorum() {
        return quorum;
    }

    public void setQuorum(String quorum) {
        this.quorum = quorum;
    }
}
