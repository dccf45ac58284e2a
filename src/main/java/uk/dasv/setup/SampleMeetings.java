package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.escalation.Escalation;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.Papers;
import uk.dasv.meeting.minutes.MinutesDrafting;
import uk.dasv.meeting.session.Attendance;
import uk.dasv.meeting.session.Decision;
import uk.dasv.meeting.session.DecisionAction;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.meeting.session.Guests;
import uk.dasv.meeting.session.Presence;
import uk.dasv.meeting.session.Voting;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.BaseEntity;

/**
 * Invented sessions of meetings that were: who was there, what was decided, and minutes – in draft of the last meetings of the
 * Chairs Group and the Board, confirmed of the Board's meeting before.
 */
final class SampleMeetings {

    private final EntityManager em;
    private final SampleStory story;
    private final MinutesDrafting minutes;
    private final Papers papers;
    private int position;

    SampleMeetings(SampleStory story, MinutesDrafting minutes, Papers papers) {
        this.em = story.em();
        this.story = story;
        this.minutes = minutes;
        this.papers = papers;
    }

    void make(Body group, Body board) {
        quorum(group, 5);
        quorum(board, 2);
        List<Meeting> boards = past(board);
        List<Meeting> groups = past(group);
        if (boards.size() > 1) {
            boardBefore(boards.get(1));
            board(boards.get(0), boards.get(1));
        }
        if (!groups.isEmpty()) {
            group(groups.get(0));
        }
    }

    private void boardBefore(Meeting meeting) {
        attended(meeting, null);
        decided(
                item(meeting, ItemKind.INFORMATION, null, "How the Board hears from those with lived experience"),
                DecisionKind.DECIDE,
                "Twice a year somebody of the support services reports what people who use them say.",
                consensus());
        minutes.draft(meeting);
    }

    private void board(Meeting meeting, Meeting before) {
        attended(meeting, "Public health analyst");
        AgendaItem confirm = item(
                meeting,
                ItemKind.MINUTES,
                new SubjectRef(SubjectKind.MEETING, before.reference()),
                "Minutes of the meeting before");
        decided(confirm, DecisionKind.CONFIRM_MINUTES, null, consensus());
        em.createQuery("UPDATE Meeting m SET m.confirmedBy = :by, m.confirmedAt = :at WHERE m.id = :id")
                .setParameter("by", meeting)
                .setParameter("at", at(meeting))
                .setParameter("id", before.getId())
                .executeUpdate();
        escalation("No safe accommodation for larger families")
                .ifPresent(e -> decided(
                        item(meeting, ItemKind.ESCALATION, ref(e), e.getSubjectTitle()),
                        DecisionKind.RESOLVE,
                        "Both councils will fund two more places from April.",
                        new Voting(
                                DecisionWay.VOTE, 2, 0, 1, "Health would rather see the places nearer the hospital.")));
        AgendaItem left = item(
                meeting,
                ItemKind.PERFORMANCE,
                new SubjectRef(SubjectKind.BODY, meeting.getBody().getCode()),
                "How the plans are going");
        left.carry("There was no time for it.");
        draft(meeting);
    }

    private void group(Meeting meeting) {
        attended(meeting, null);
        escalation("Tenancies cannot be moved between landlords")
                .ifPresent(e -> decided(
                        item(meeting, ItemKind.ESCALATION, ref(e), e.getSubjectTitle()),
                        DecisionKind.DEFER,
                        "The housing partners could not come to this meeting.",
                        consensus()));
        decided(
                item(
                        meeting,
                        ItemKind.PERFORMANCE,
                        new SubjectRef(SubjectKind.BODY, meeting.getBody().getCode()),
                        "How the plans are going"),
                DecisionKind.NOTE,
                null,
                consensus());
        Decision shared = decided(
                item(meeting, ItemKind.INFORMATION, null, "One induction for new members of all groups"),
                DecisionKind.DECIDE,
                "The districts use one induction, written by the city and looked after by the secretary.",
                new Voting(DecisionWay.VOTE, 6, 1, 1, "One district would rather keep its own."));
        em.createQuery(
                        "SELECT a FROM Action a WHERE a.body = :body AND a.state = :state ORDER BY a.reference",
                        Action.class)
                .setParameter("body", meeting.getBody())
                .setParameter("state", ActionState.IN_PROGRESS)
                .setMaxResults(1)
                .getResultStream()
                .forEach(a -> em.persist(new DecisionAction(shared, a)));
        draft(meeting);
    }

    private void draft(Meeting meeting) {
        em.flush();
        em.createQuery("UPDATE Meeting m SET m.state = :state WHERE m.id = :id")
                .setParameter("state", Meeting.State.MINUTES_DRAFT)
                .setParameter("id", meeting.getId())
                .executeUpdate();
        minutes.draft(meeting);
    }

    private void quorum(Body body, int members) {
        em.createQuery("UPDATE Body b SET b.quorum = :quorum WHERE b.id = :id")
                .setParameter("quorum", members)
                .setParameter("id", body.getId())
                .executeUpdate();
    }

    private List<Meeting> past(Body body) {
        return em.createQuery(
                        "SELECT m FROM Meeting m WHERE m.body = :body AND m.meetsOn < :today ORDER BY m.meetsOn DESC",
                        Meeting.class)
                .setParameter("body", body)
                .setParameter("today", story.today())
                .setMaxResults(2)
                .getResultList();
    }

    /** All were there but one member. */
    private void attended(Meeting meeting, String guests) {
        boolean sorry = true;
        for (Membership seat : seats(meeting.getBody())) {
            boolean sends = sorry && seat.getRole() == Role.MEMBER;
            sorry &= !sends;
            em.persist(new Attendance(meeting, seat.getPerson(), sends ? Presence.APOLOGIES : Presence.PRESENT));
        }
        if (guests != null) {
            Guests others = new Guests(meeting);
            others.are(guests);
            em.persist(others);
        }
    }

    private List<Membership> seats(Body body) {
        return em.createQuery(
                        "SELECT m FROM Membership m JOIN FETCH m.person WHERE m.body = :body AND m.to IS NULL"
                                + " ORDER BY m.role, m.person.name",
                        Membership.class)
                .setParameter("body", body)
                .getResultList();
    }

    private AgendaItem item(Meeting meeting, ItemKind kind, SubjectRef about, String title) {
        AgendaItem item = new AgendaItem(
                BaseEntity.newId(), meeting, ++position, kind, about, title, "It stood on the agenda", null);
        em.persist(item);
        return item;
    }

    private Decision decided(AgendaItem item, DecisionKind kind, String words, Voting voting) {
        Meeting meeting = item.getMeeting();
        Body body = meeting.getBody();
        Person chair = seats(body).stream()
                .filter(s -> s.getRole() == Role.LEAD)
                .map(Membership::getPerson)
                .findFirst()
                .orElseThrow();
        LocalDate due = kind == DecisionKind.DECIDE ? story.today().minusDays(5) : null;
        item.done();
        em.flush();
        Decision decision = new Decision(
                BaseEntity.newId(),
                story.references().next("DEC-" + body.getCode()),
                item,
                new Decision.What(kind, words, due == null ? null : chair, due),
                voting,
                null,
                new Decision.Ground(
                        item.about(),
                        item.getTitle(),
                        item.about() == null
                                ? null
                                : papers.now(item.getKind(), item.about()).orElse(null),
                        null,
                        null),
                new Decision.Recorded(chair, at(meeting), meeting.getMeetsOn()));
        em.persist(decision);
        return decision;
    }

    private static Voting consensus() {
        return new Voting(DecisionWay.CONSENSUS, null, null, null, null);
    }

    private Instant at(Meeting meeting) {
        return story.at(meeting.getMeetsOn(), 11);
    }

    private Optional<Escalation> escalation(String title) {
        return em.createQuery(
                        "SELECT e FROM Escalation e WHERE e.subjectTitle = :title ORDER BY e.reference",
                        Escalation.class)
                .setParameter("title", title)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static SubjectRef ref(Escalation escalation) {
        return new SubjectRef(SubjectKind.ESCALATION, escalation.getReference());
    }
}
