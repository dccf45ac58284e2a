package uk.dasv.meeting.minutes;

import java.time.LocalDate;
import uk.dasv.meeting.session.DecisionKind;

/**
 * Which decisions are asked for; null restricts nothing.
 *
 * @param words that stand in its reference, title, words or subject
 * @param body the code of the body that decided
 * @param owner whose name contains that
 * @param overdue those whose day has passed with an action open
 * @param open those of whose actions one is open
 * @param stale those whose ground is another by now
 */
public record DecisionFilter(
        String words,
        String body,
        DecisionKind kind,
        LocalDate from,
        LocalDate to,
        String owner,
        boolean overdue,
        boolean open,
        boolean stale) {}
