package uk.dasv.meeting.minutes;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.plan.ActionState;

/**
 * One decision with all that is known of it.
 *
 * @param ownerId who sees to it, to choose from when it is put right
 * @param supersedes the reference of the one in whose place it stands, or null
 * @param supersededBy the reference of the one that stands in its place, or null
 * @param seen what was seen when it was made; null for nothing
 * @param now the same as it is now; null where there is none, or the reader may not see it
 * @param mayCorrect whether the reader may put its words right
 */
public record DecisionDetail(
        DecisionRow row,
        long version,
        Long ownerId,
        SubjectKind subject,
        String subjectRef,
        Vote vote,
        String withoutQuorum,
        String recordedBy,
        Instant recordedAt,
        String supersedes,
        String supersededBy,
        Paper seen,
        Paper now,
        List<Following> actions,
        boolean mayCorrect)
        implements Serializable {

    public DecisionDetail {
        actions = List.copyOf(actions);
    }

    /** How the meeting came to it; the way is null between meetings. */
    public record Vote(DecisionWay way, Integer inFavour, Integer against, Integer abstained, String dissent)
            implements Serializable {}

    /** An action that follows from it. */
    public record Following(String reference, String title, ActionState state, String owner, LocalDate due)
            implements Serializable {}

    /** What is another by now than when it was made. */
    public List<Paper.Difference> changed() {
        return seen == null || now == null ? List.of() : seen.differencesTo(now);
    }
}
