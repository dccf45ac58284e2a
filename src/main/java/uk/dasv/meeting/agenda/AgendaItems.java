package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.escalation.EscalationSteps;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;

/**
 * Keeps the items of agendas in their order within the use case that calls it: what comes on goes behind the others of its
 * kind, and an escalation that comes on is on the agenda for everybody who follows it.
 */
@ApplicationScoped
class AgendaItems {

    @PersistenceContext
    EntityManager em;

    @Inject
    EscalationSteps escalations;

    /** Every item of the meeting, whatever became of it, in the order of the agenda; in one statement. */
    List<AgendaItem> of(Meeting meeting) {
        return new ArrayList<>(em.createQuery(
                        "SELECT i FROM AgendaItem i WHERE i.meeting = :meeting ORDER BY i.position, i.id",
                        AgendaItem.class)
                .setParameter("meeting", meeting)
                .getResultList());
    }

    /** Those that stand on it and have not been dealt with. */
    List<AgendaItem> open(Meeting meeting) {
        return of(meeting).stream().filter(i -> i.getState() == ItemState.OPEN).toList();
    }

    /**
     * That item of the meeting.
     *
     * @throws NotFound when it is no item of it
     */
    AgendaItem one(Meeting meeting, long id) {
        return of(meeting).stream().filter(i -> i.getId() == id).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Puts on the agenda what does not stand on it yet; what somebody took out stays out.
     *
     * @param by who adds it; null for what writes itself
     * @return the items that came on
     */
    List<AgendaItem> add(Meeting meeting, Collection<Candidate> candidates, Person by) {
        List<AgendaItem> present = of(meeting);
        Set<String> known = present.stream()
                .filter(i -> i.getState() != ItemState.CARRIED)
                .map(AgendaItem::key)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        List<AgendaItem> added = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.about() == null || known.add(candidate.key())) {
                added.add(add(meeting, present, BaseEntity.newId(), candidate, by));
            }
        }
        return added;
    }

    /** Puts one thing on the agenda with that identifier. */
    AgendaItem add(Meeting meeting, List<AgendaItem> present, long id, Candidate what, Person by) {
        AgendaItem item = new AgendaItem(id, meeting, 0, what.kind(), what.about(), what.title(), what.why(), by);
        if (what.carriedFrom() != null) {
            item.carriedFrom(what.carriedFrom());
        }
        present.add(place(present, what.kind()), item);
        number(present);
        em.persist(item);
        comesOn(item);
        return item;
    }

    /** Behind the last of its kind; else behind the last of a kind that comes before it. */
    private static int place(List<AgendaItem> present, ItemKind kind) {
        int place = 0;
        boolean same = false;
        for (int i = 0; i < present.size(); i++) {
            ItemKind other = present.get(i).getKind();
            if (other == kind || !same && other.compareTo(kind) < 0) {
                place = i + 1;
                same = same || other == kind;
            }
        }
        return place;
    }

    static void number(List<AgendaItem> items) {
        int place = 1;
        for (AgendaItem item : items) {
            item.moveTo(place++);
        }
    }

    /** An escalation that is to be decided is on the agenda from now on. */
    void comesOn(AgendaItem item) {
        if (item.getKind() == ItemKind.ESCALATION && item.about() != null) {
            escalations.putOnAgenda(item.about().reference(), item.getMeeting());
        }
    }

    /** An escalation that was to be decided waits for the next meeting. */
    void comesOff(AgendaItem item, String words) {
        if (item.getKind() == ItemKind.ESCALATION && item.about() != null) {
            escalations.takeOffAgenda(item.about().reference(), item.getMeeting(), words);
        }
    }
}
