package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;

/**
 * Reads agendas. Members of the body and of those above it see them from the beginning; whoever may only read papers sees what
 * was published, as it was published.
 */
@ApplicationScoped
public class AgendaQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Papers papers;

    /**
     * The agenda of the body's meeting on the day with the papers that were published, in three statements.
     *
     * @throws NotFound when it does not meet then
     */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public Agenda of(@Subject(SubjectKind.BODY) String body, LocalDate on) {
        Meeting meeting = meeting(body, on);
        boolean whole = access.may(Permission.VIEW_AGENDA, SubjectKind.BODY, body);
        return agenda(
                meeting,
                items(meeting).stream()
                        .map(AgendaItem::line)
                        .filter(i -> whole || i.published() != null && i.state() != ItemState.TAKEN_OUT)
                        .map(i -> whole ? i : published(i))
                        .toList());
    }

    /**
     * The same with each paper as it is now and so what has changed since it was published, in about a dozen statements for any
     * number of items.
     *
     * @throws NotFound when it does not meet then
     */
    @RequiresPermission(Permission.VIEW_AGENDA)
    public Agenda withPapers(@Subject(SubjectKind.BODY) String body, LocalDate on) {
        Meeting meeting = meeting(body, on);
        List<AgendaItem> items = items(meeting);
        Map<Long, Paper> now = papers.of(
                items.stream().filter(i -> i.getState() == ItemState.OPEN).toList());
        return agenda(
                meeting,
                items.stream().map(i -> i.line().with(now.get(i.getId()))).toList());
    }

    /**
     * One item of the agenda with its paper as published and, for those who see agendas, as it is now.
     *
     * @throws NotFound when there is no such item, or the person may not see it yet
     */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public AgendaLine item(@Subject(SubjectKind.BODY) String body, LocalDate on, long item) {
        AgendaItem found = items(meeting(body, on)).stream()
                .filter(i -> i.getId() == item)
                .findFirst()
                .orElseThrow(NotFound::new);
        AgendaLine line = found.line();
        if (access.may(Permission.VIEW_AGENDA, SubjectKind.BODY, body)) {
            return found.getState() == ItemState.OPEN
                    ? line.with(papers.of(List.of(found)).get(item))
                    : line;
        }
        if (line.published() == null || line.state() == ItemState.TAKEN_OUT) {
            throw new NotFound();
        }
        return published(line);
    }

    private Meeting meeting(String body, LocalDate on) {
        return em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.meetsOn = :day"
                                + " ORDER BY m.takenOn DESC, m.id DESC",
                        Meeting.class)
                .setParameter("code", body)
                .setParameter("day", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<AgendaItem> items(Meeting meeting) {
        return em.createQuery(
                        "SELECT i FROM AgendaItem i LEFT JOIN FETCH i.addedBy LEFT JOIN FETCH i.carriedFrom c"
                                + " LEFT JOIN FETCH c.meeting WHERE i.meeting = :meeting ORDER BY i.position, i.id",
                        AgendaItem.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    private static Agenda agenda(Meeting meeting, List<AgendaLine> items) {
        return new Agenda(
                meeting.getId(),
                meeting.getVersion(),
                meeting.getBody().getCode(),
                meeting.getBody().getName(),
                meeting.getMeetsOn(),
                meeting.getState(),
                items);
    }

    /** What somebody sees who may read papers and not agendas. */
    private static AgendaLine published(AgendaLine i) {
        return new AgendaLine(
                i.id(),
                i.version(),
                i.position(),
                i.kind(),
                i.about(),
                i.title(),
                i.why(),
                null,
                i.state(),
                i.late(),
                null,
                null,
                i.carriedFrom(),
                i.published(),
                null);
    }
}
