package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.LegState;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;

/** Finds what of escalations belongs before a meeting: what it is to decide, and what was answered since the last one. */
@ApplicationScoped
class WaitingDecisions {

    private static final List<EscalationState> WAITING = Stream.of(EscalationState.values())
            .filter(EscalationState::isWaiting)
            .toList();

    private static final List<Meeting.State> OVER =
            List.of(Meeting.State.MINUTES_DRAFT, Meeting.State.CONFIRMED, Meeting.State.CANCELLED);

    @PersistenceContext
    EntityManager em;

    @Inject
    MeetingCalendar calendar;

    @Inject
    Clock clock;

    /**
     * The undecided escalations before the body that are meant for the meeting, or for one that is over: urgent first, then
     * those that have waited longest. In one statement.
     *
     * @param also references of others that are to come before it while they wait
     */
    List<Candidate> escalations(Meeting meeting, Set<String> also) {
        return em
                .createQuery(
                        "SELECT e.reference, e.subjectTitle, r.shortName, e.raisedOn, f.shortName, l.raisedOn, e.urgent, m.id,"
                                + " m.meetsOn, l.deferred FROM Escalation e JOIN e.raisingBody r JOIN e.legs l JOIN l.from f"
                                + " LEFT JOIN l.targetMeeting m WHERE e.holder = :body AND e.state IN :waiting"
                                + " AND l.position = (SELECT MAX(x.position) FROM EscalationLeg x WHERE x.escalation = e)"
                                + " AND (m = :meeting OR m.meetsOn < :day AND (m.meetsOn < :today OR m.state IN :over)"
                                + " OR e.reference IN :also) ORDER BY e.urgent DESC, l.raisedOn, e.reference",
                        Object[].class)
                .setParameter("body", meeting.getBody())
                .setParameter("waiting", WAITING)
                .setParameter("meeting", meeting)
                .setParameter("day", meeting.getMeetsOn())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("over", OVER)
                .setParameter("also", also.isEmpty() ? Set.of("-") : also)
                .getResultList()
                .stream()
                .map(e -> new Candidate(
                        ItemKind.ESCALATION,
                        new SubjectRef(SubjectKind.ESCALATION, (String) e[0]),
                        (String) e[1],
                        why(e, meeting)))
                .toList();
    }

    private static String why(Object[] e, Meeting meeting) {
        LocalDate came = (LocalDate) e[5];
        LocalDate meant = (LocalDate) e[8];
        StringBuilder why = new StringBuilder("Raised by " + e[2] + " on " + PaperWords.day((LocalDate) e[3]));
        if (!e[2].equals(e[4])) {
            why.append(", brought here by " + e[4] + " on " + PaperWords.day(came));
        }
        why.append("; will have waited "
                + PaperWords.count(ChronoUnit.DAYS.between(came, meeting.getMeetsOn()), "day", "days")
                + " by the meeting");
        if ((Boolean) e[6]) {
            why.append("; urgent");
        }
        if (meant != null && meant.isBefore(meeting.getMeetsOn())) {
            why.append("; was to be decided on " + PaperWords.day(meant));
        } else if ((Boolean) e[9]) {
            why.append("; was deferred to this meeting");
        }
        return why.toString();
    }

    /** What the body decided between its meetings and is to ratify or overturn, the first decided first; in one statement. */
    List<Candidate> ratifications(Meeting meeting) {
        return em
                .createQuery(
                        "SELECT e.reference, e.subjectTitle, l.state, l.decidedOn, r.shortName FROM EscalationLeg l"
                                + " JOIN l.escalation e JOIN e.raisingBody r LEFT JOIN l.ratifyAt m WHERE l.to = :body"
                                + " AND l.decidedBetweenMeetings = TRUE AND l.ratifiedOn IS NULL AND l.overturnedOn IS NULL"
                                + " AND (m.id IS NULL OR m.meetsOn <= :day) ORDER BY l.decidedOn, e.reference",
                        Object[].class)
                .setParameter("body", meeting.getBody())
                .setParameter("day", meeting.getMeetsOn())
                .getResultList()
                .stream()
                .map(l -> new Candidate(
                        ItemKind.RATIFICATION,
                        new SubjectRef(SubjectKind.ESCALATION, (String) l[0]),
                        (String) l[1],
                        PaperWords.of((LegState) l[2]) + " between meetings, on " + PaperWords.day((LocalDate) l[3])
                                + "; raised by " + l[4] + ". The meeting ratifies or overturns it"))
                .toList();
    }

    /** What the bodies above have answered on things of the body since it last met, the first answer first. In two statements. */
    List<Candidate> answers(Meeting meeting) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = meeting.getMeetsOn().isBefore(today) ? meeting.getMeetsOn() : today;
        LocalDate since = calendar.lastMetBefore(meeting.getBody().getId(), until)
                .orElse(meeting.getMeetsOn().minusYears(1));
        return em
                .createQuery(
                        "SELECT e.reference, e.subjectTitle, ab.shortName, e.answeredOn, e.state FROM Escalation e"
                                + " JOIN e.answeredBody ab WHERE e.answeredOn >= :since AND ab <> :body AND EXISTS"
                                + " (SELECT l.id FROM EscalationLeg l WHERE l.escalation = e AND l.from = :body)"
                                + " ORDER BY e.answeredOn, e.reference",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("body", meeting.getBody())
                .getResultList()
                .stream()
                .map(e -> new Candidate(
                        ItemKind.INFORMATION,
                        new SubjectRef(SubjectKind.ESCALATION, (String) e[0]),
                        (String) e[1],
                        e[2] + " answered it on " + PaperWords.day((LocalDate) e[3]) + ": "
                                + PaperWords.of((EscalationState) e[4])))
                .toList();
    }
}
