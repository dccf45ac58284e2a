package uk.dasv.meeting.minutes;

import java.io.Serializable;
import java.time.LocalDate;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.DecisionKind;

/**
 * One decision in the log.
 *
 * @param meetsOn the day of its meeting; null for one between meetings
 * @param open how many of its actions are open
 * @param stale whether its ground is another by now
 * @param superseded whether another stands in its place
 */
public record DecisionRow(
        String reference,
        LocalDate decidedOn,
        String code,
        String body,
        LocalDate meetsOn,
        DecisionKind kind,
        SubjectKind about,
        String aboutRef,
        String title,
        String words,
        String owner,
        LocalDate due,
        boolean withoutQuorum,
        long open,
        boolean stale,
        boolean superseded)
        implements Serializable {

    /** Whether its day has passed and an action of it is open. */
    public boolean overdueOn(LocalDate today) {
        return due != null && due.isBefore(today) && open > 0;
    }
}
