package uk.dasv.meeting.session.web;

import java.io.Serializable;
import java.util.Map;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.platform.RuleViolation;

/** How a meeting came to its decision, as it is typed. */
public class VoteFields implements Serializable {

    private String way = DecisionWay.CONSENSUS.name();
    private String inFavour;
    private String against;
    private String abstained;
    private String dissent;
    private String withoutQuorum;

    void restore(Map<String, String> typed) {
        way = typed.getOrDefault("way", way);
        inFavour = typed.getOrDefault("votesFor", inFavour);
        against = typed.getOrDefault("votesAgainst", against);
        abstained = typed.getOrDefault("abstained", abstained);
        dissent = typed.getOrDefault("dissent", dissent);
        withoutQuorum = typed.getOrDefault("withoutQuorum", withoutQuorum);
    }

    DecisionWay chosen() {
        return way == null || way.isBlank() ? null : DecisionWay.valueOf(way);
    }

    /** The number of votes, or null where none was typed. */
    Integer number(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,4}")) {
            throw RuleViolation.at(field, "decision.voteMissing");
        }
        return Integer.valueOf(typed.strip());
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getInFavour() {
        return inFavour;
    }

    public void setInFavour(String inFavour) {
        this.inFavour = inFavour;
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(String against) {
        this.against = against;
    }

    public String getAbstained() {
        return abstained;
    }

    public void setAbstained(String abstained) {
        this.abstained = abstained;
    }

    public String getDissent() {
        return dissent;
    }

    public void setDissent(String dissent) {
        this.dissent = dissent;
    }

    public String getWithoutQuorum() {
        return withoutQuorum;
    }

    public void setWithoutQuorum(String withoutQuorum) {
        this.withoutQuorum = withoutQuorum;
    }
}
