package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;

/**
 * Carries forward what a meeting did not come to, because it ended before or does not take place: onto the agenda of the
 * body's next meeting where that is open, else it waits until it is. What has been dealt with otherwise is not carried. It
 * works within the use case that calls it and asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class CarryForward {

    @PersistenceContext
    EntityManager em;

    @Inject
    AgendaItems items;

    @Inject
    AgendaBuilder builder;

    /**
     * Carries forward the items of the meeting that are still open.
     *
     * @return how many there were
     */
    public int carry(Meeting from) {
        List<AgendaItem> open = items.open(from);
        open.forEach(AgendaItem::carry);
        em.flush();
        if (!open.isEmpty()) {
            next(from)
                    .ifPresent(next -> items.add(
                            next,
                            builder.waiting(next).stream()
                                    .filter(c -> c.carriedFrom() != null && open.contains(c.carriedFrom()))
                                    .toList(),
                            null));
        }
        return open.size();
    }

    /** The body's next meeting, where its agenda is open. */
    private Optional<Meeting> next(Meeting from) {
        return em.createQuery(
                        "SELECT m FROM Meeting m WHERE m.body = :body AND m <> :from AND m.meetsOn >= :day"
                                + " AND m.state <> :cancelled ORDER BY m.meetsOn",
                        Meeting.class)
                .setParameter("body", from.getBody())
                .setParameter("from", from)
                .setParameter("day", from.getMeetsOn())
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(m -> m.getState() == Meeting.State.AGENDA_OPEN);
    }
}
