package uk.dasv.plan.highlight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.NotFound;

/** Reads what a body's highlight report tells, in as many statements however many actions it has. */
@ApplicationScoped
public class HighlightQueries {

    private static final String THEIRS = " a.body.code = :body AND a.state <> uk.dasv.plan.ActionState.CANCELLED"
            + " AND a.state <> uk.dasv.plan.ActionState.SUPERSEDED AND (a.state <> uk.dasv.plan.ActionState.COMPLETED"
            + " OR a.plan.endsOn >= :today AND a.plan.startsOn <= :today)";

    @PersistenceContext
    EntityManager em;

    @Inject
    MeetingCalendar calendar;

    @Inject
    Clock clock;

    /** What was last said of an action that is Amber or Red. */
    private record Said(PathToGreen path, String help) {}

    /**
     * The report of the body since it last met, or since the month began.
     *
     * @throws NotFound when there is no such body
     */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Highlights of(@Subject(SubjectKind.BODY) String body, boolean month) {
        Object[] found = em.createQuery("SELECT b.id, b.shortName FROM Body b WHERE b.code = :body", Object[].class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> met = month ? Optional.empty() : calendar.lastMetBefore((Long) found[0], today);
        LocalDate since = met.orElse(month ? today.withDayOfMonth(1) : today.minusMonths(1));
        Map<Long, Brag> before = before(body, since, today);
        Map<Long, Said> said = said(body, today);
        List<Highlights.Line> lines = em
                .createQuery(
                        "SELECT a.id, a.reference, a.title, w.name, a.state, a.rating, a.percentDone, a.baselineDue,"
                                + " a.currentDue, a.completedOn, a.startsOn, a.lastUpdatePeriod, a.dateChanges"
                                + " FROM Action a JOIN a.owner w"
                                + " WHERE" + THEIRS + " ORDER BY a.currentDue, a.reference",
                        Object[].class)
                .setParameter("body", body)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(r -> line(r, before.get((Long) r[0]), said.get((Long) r[0]), since))
                .toList();
        return new Highlights(body, (String) found[1], since, met.isPresent(), today, lines, next(body, today));
    }

    /** The rating that the last update before the day gave each action. */
    private Map<Long, Brag> before(String body, LocalDate since, LocalDate today) {
        Map<Long, Brag> ratings = new HashMap<>();
        em.createQuery(
                        "SELECT a.id, u.rating FROM ProgressUpdate u JOIN u.action a WHERE" + THEIRS
                                + " AND u.writtenAt < :since ORDER BY u.periodStart, u.correction",
                        Object[].class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setParameter("since", since.atStartOfDay(ClockProducer.LONDON).toInstant())
                .getResultList()
                .forEach(r -> ratings.put((Long) r[0], (Brag) r[1]));
        return ratings;
    }

    private Map<Long, Said> said(String body, LocalDate today) {
        Map<Long, Said> said = new HashMap<>();
        em.createQuery(
                        "SELECT a.id, u.pathStep, u.pathWho, u.pathBy, u.helpNeeded FROM ProgressUpdate u JOIN u.action a WHERE"
                                + THEIRS + " AND u.periodStart = a.lastUpdatePeriod AND a.rating IN"
                                + " (uk.dasv.plan.Brag.AMBER, uk.dasv.plan.Brag.RED) ORDER BY u.correction",
                        Object[].class)
                .setParameter("body", body)
                .setParameter("today", today)
                .getResultList()
                .forEach(r -> said.put(
                        (Long) r[0],
                        new Said(new PathToGreen((String) r[1], (String) r[2], (LocalDate) r[3]), (String) r[4])));
        return said;
    }

    private static Highlights.Line line(Object[] r, Brag before, Said said, LocalDate since) {
        LocalDate due = (LocalDate) r[8];
        LocalDate completedOn = (LocalDate) r[9];
        Brag then = completedOn != null && completedOn.isBefore(since)
                ? Brag.BLUE
                : due.isBefore(since) ? Brag.RED : before == null ? Brag.GREY : before;
        return new Highlights.Line(
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (ActionState) r[4],
                (Brag) r[5],
                then,
                (Integer) r[6],
                (LocalDate) r[7],
                due,
                (Integer) r[12],
                completedOn,
                (LocalDate) r[10],
                (LocalDate) r[11],
                said == null || said.path().step() == null ? null : said.path(),
                said == null ? null : said.help());
    }

    private List<Highlights.Next> next(String body, LocalDate today) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.highlight.Highlights$Next(a.reference, m.title, m.dueOn) FROM Milestone m"
                                + " JOIN m.action a WHERE" + THEIRS
                                + " AND a.state <> uk.dasv.plan.ActionState.COMPLETED AND m.doneOn IS NULL"
                                + " AND m.droppedOn IS NULL AND m.dueOn BETWEEN :today AND :until ORDER BY m.dueOn, a.reference",
                        Highlights.Next.class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setParameter("until", today.plusDays(Highlights.DAYS_AHEAD))
                .getResultList();
    }
}
