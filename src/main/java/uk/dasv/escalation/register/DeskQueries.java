package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.exception.EscalationConditions;
import uk.dasv.escalation.exception.EscalationExceptions;
import uk.dasv.escalation.exception.ExceptionCounts;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the desk of the body the person acts for; an administrator's is everybody's. */
@ApplicationScoped
public class DeskQueries {

    private static final String OVERDUE = "(e.state IN :waiting AND (l.targetOn < :today OR l.decideBy < :today"
            + " OR (e.state = uk.dasv.escalation.EscalationState.RAISED AND l.acknowledgeBy < :today)))";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    EscalationExceptions exceptions;

    @Inject
    ExceptionCounts exceptionCounts;

    @Inject
    Clock clock;

    /** A coming meeting of the body whose agenda still takes items. */
    public record Coming(LocalDate meetsOn, LocalDate paperDeadline) implements Serializable {}

    /**
     * One page of a list of the desk: what was raised at or below the body. In four statements, and one
     * more where it is filtered and does not fit on one page.
     */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Desk desk(DeskList list, DeskFilter filter, PageRequest page) {
        EscalationConditions conditions = exceptions.conditions();
        String place = place();
        Map<DeskList, Long> counts = new EnumMap<>(DeskList.class);
        List.of(DeskList.values()).forEach(l -> counts.put(l, 0L));
        Set<Desk.From> raisedBy =
                new TreeSet<>(Comparator.comparing(Desk.From::name).thenComparing(Desk.From::code));
        em.createQuery(
                        "SELECT e.state, h.path, r.path, r.code, r.shortName, COUNT(e) FROM Escalation e JOIN e.raisingBody r"
                                + " JOIN e.holder h WHERE r.path LIKE :below GROUP BY e.state, h.path, r.path, r.code, r.shortName",
                        Object[].class)
                .setParameter("below", place + "%")
                .getResultList()
                .forEach(row -> {
                    Set<DeskList> lists = lists((EscalationState) row[0], (String) row[1], place.equals(row[2]), place);
                    lists.forEach(l -> counts.merge(l, (Long) row[5], Long::sum));
                    if (lists.contains(DeskList.ALL)) {
                        raisedBy.add(new Desk.From((String) row[3], (String) row[4]));
                    }
                });
        String where = " AND r.path LIKE :below" + in(list) + words(filter, conditions);
        List<EscalationRow> rows = list == DeskList.DRAFTS
                ? List.of()
                : bind(
                                em.createQuery(
                                        EscalationQueries.ROW + EscalationQueries.FROM + where + order(list),
                                        EscalationRow.class),
                                list,
                                filter,
                                conditions)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList();
        long total = filter.isEmpty() ? counts.get(list) : rows.size();
        if (!filter.isEmpty() && (page.number() > 1 || rows.size() == page.size())) {
            total = bind(
                            em.createQuery("SELECT COUNT(e)" + EscalationQueries.FROM + where, Long.class),
                            list,
                            filter,
                            conditions)
                    .getSingleResult();
        }
        return new Desk(
                new Page<>(rows, total, page), counts, List.copyOf(raisedBy), exceptionCounts.below(place, conditions));
    }

    /** What waits for the body the person acts for, all of it: urgent first, then the longest there. */
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public List<EscalationRow> waiting() {
        return em.createQuery(
                        EscalationQueries.ROW + EscalationQueries.FROM + " AND h.path = :place AND e.state IN :states"
                                + order(DeskList.WAITING),
                        EscalationRow.class)
                .setParameter("place", place())
                .setParameter("states", EscalationQueries.WAITING)
                .setMaxResults(EscalationDesk.MOST)
                .getResultList();
    }

    /** The coming meetings of the body the person acts for whose papers are not published, the next first. */
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public List<Coming> agendas() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.DeskQueries$Coming(m.meetsOn, m.paperDeadline) FROM Meeting m"
                                + " JOIN m.body b WHERE b.path = :place AND m.takenOn >= :today AND m.state IN :open"
                                + " ORDER BY m.meetsOn",
                        Coming.class)
                .setParameter("place", place())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("open", EscalationDesk.OPEN_FOR_ITEMS)
                .getResultList();
    }

    /** The place of the body whose desk it is. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public String place() {
        return user.chosen().map(Grant::path).orElse(user.require().administrator() ? "/" : "-");
    }

    private <T> TypedQuery<T> bind(
            TypedQuery<T> query, DeskList list, DeskFilter filter, EscalationConditions conditions) {
        String place = place();
        Map<String, Object> values = new HashMap<>();
        values.put("below", place + "%");
        values.put("place", place);
        values.put("depth", place.length());
        values.put("states", list == DeskList.ANSWERED ? EscalationQueries.ANSWERED : EscalationQueries.WAITING);
        values.put("waiting", EscalationQueries.WAITING);
        values.put("today", LocalDate.now(clock));
        values.put("from", filter.body());
        values.put("state", filter.state());
        values.put("asks", filter.asksFor());
        values.put("text", like(filter.text()));
        values.put("escape", '!');
        query.getParameters().stream()
                .filter(p -> values.containsKey(p.getName()))
                .forEach(p -> query.setParameter(p.getName(), values.get(p.getName())));
        return conditions.bind(query);
    }

    private static String like(String text) {
        return text == null
                ? null
                : "%"
                        + text.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%";
    }

    private static String words(DeskFilter filter, EscalationConditions conditions) {
        StringBuilder words = new StringBuilder();
        and(words, filter.body() != null, "r.code = :from");
        and(words, filter.state() != null, "e.state = :state");
        and(words, filter.asksFor() != null, "e.asksFor = :asks");
        and(words, filter.urgent(), "e.urgent = TRUE");
        and(words, filter.overdue(), OVERDUE);
        and(
                words,
                filter.text() != null,
                "(LOWER(e.reference) LIKE :text ESCAPE :escape OR LOWER(e.subjectTitle) LIKE :text ESCAPE :escape"
                        + " OR LOWER(e.subjectRef) LIKE :text ESCAPE :escape OR LOWER(e.request) LIKE :text ESCAPE :escape)");
        if (filter.rule() != null) {
            and(words, true, conditions.of(filter.rule()));
        }
        return words.toString();
    }

    private static void and(StringBuilder words, boolean asked, String condition) {
        if (asked) {
            words.append(" AND ").append(condition);
        }
    }

    /** What was raised at or below a place and is before a body above it has gone through the place. */
    private static String in(DeskList list) {
        return switch (list) {
            case WAITING -> " AND h.path = :place AND e.state IN :states";
            case SENT -> " AND LENGTH(h.path) < :depth AND e.state IN :states";
            case ANSWERED -> " AND e.state IN :states";
            case ALL -> "";
            // no leg, and so no row: drafts are read by DraftQueries
            case DRAFTS -> " AND e.raisedOn IS NULL";
        };
    }

    private static String order(DeskList list) {
        return switch (list) {
            case WAITING -> " ORDER BY e.urgent DESC, l.raisedOn, e.reference";
            case SENT -> " ORDER BY e.urgent DESC, l.raisedOn, e.reference";
            case ANSWERED -> " ORDER BY CASE WHEN r.path = :place THEN 0 ELSE 1 END, e.answeredOn, e.reference";
            case ALL, DRAFTS -> " ORDER BY e.raisedOn DESC, e.reference DESC";
        };
    }

    private static Set<DeskList> lists(EscalationState state, String holder, boolean own, String place) {
        if (state == EscalationState.DRAFT) {
            return own ? EnumSet.of(DeskList.DRAFTS) : EnumSet.noneOf(DeskList.class);
        }
        Set<DeskList> lists = EnumSet.of(DeskList.ALL);
        if (state.isAnswered()) {
            lists.add(DeskList.ANSWERED);
        } else if (state.isWaiting() && holder.equals(place)) {
            lists.add(DeskList.WAITING);
        } else if (state.isWaiting() && holder.length() < place.length()) {
            lists.add(DeskList.SENT);
        }
        return lists;
    }
}
