package uk.dasv.meeting.session;

import uk.dasv.platform.RuleViolation;

/**
 * How a meeting came to its decision: by consensus or by a vote that carried it, and what those said who disagreed. Refuses
 * counts that cannot be.
 */
public record Voting(DecisionWay way, Integer inFavour, Integer against, Integer abstained, String dissent) {

    public Voting {
        dissent = dissent == null || dissent.isBlank() ? null : dissent.strip();
    }

    /**
     * Holds the counts against each other and against who is there.
     *
     * @param present how many members who may vote are present; null while nobody has said who is there
     * @throws RuleViolation at the input that cannot be
     */
    void require(Integer present) {
        if (way == DecisionWay.CONSENSUS) {
            if (inFavour != null || against != null || abstained != null) {
                throw RuleViolation.at("way", "decision.votesWithConsensus");
            }
            return;
        }
        count("votesFor", inFavour);
        count("votesAgainst", against);
        count("abstained", abstained);
        if (inFavour == 0 || inFavour < against) {
            throw RuleViolation.at("votesFor", "decision.notCarried");
        }
        if (present != null && inFavour + against + abstained > present) {
            throw RuleViolation.at("votesFor", "decision.moreVotes", present);
        }
    }

    private static void count(String field, Integer votes) {
        if (votes == null || votes < 0) {
            throw RuleViolation.at(field, "decision.voteMissing");
        }
    }
}
