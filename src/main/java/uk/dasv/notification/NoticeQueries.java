package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads what somebody is told, while it still matters. */
@ApplicationScoped
public class NoticeQueries {

    /** For how long a new thing is shown as such. */
    private static final Duration NEWS = Duration.ofDays(14);

    private static final int MOST = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Something that somebody is told. */
    public record Row(NoticeKind kind, String reference, String title, String from, Instant at) {}

    /**
     * What the person is told, the latest first: that an update is asked for until it is written or the action is
     * somebody else's, that an action is theirs now for a fortnight.
     */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Row> mine() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.notification.NoticeQueries$Row(n.kind, n.subjectRef, n.subjectTitle, f.name, n.madeAt)"
                                + " FROM Notice n JOIN n.from f WHERE n.person.id = :me AND EXISTS (SELECT a.id FROM Action a"
                                + " WHERE a.reference = n.subjectRef AND a.owner.id = :me AND a.state IN"
                                + " (uk.dasv.plan.ActionState.PROPOSED, uk.dasv.plan.ActionState.AGREED,"
                                + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD)"
                                + " AND ((n.kind = uk.dasv.notification.NoticeKind.ACTION_GIVEN AND n.madeAt > :news)"
                                + " OR (n.kind = uk.dasv.notification.NoticeKind.UPDATE_ASKED"
                                + " AND (a.lastUpdateAt IS NULL OR a.lastUpdateAt < n.madeAt)))) ORDER BY n.madeAt DESC",
                        Row.class)
                .setParameter("me", user.require().personId())
                .setParameter("news", clock.instant().minus(NEWS))
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Which notices are asked for.
     *
     * @param group only those about such things; null for all
     * @param all those that were read as well
     */
    public record Wanted(NoticeKind.Group group, boolean all) {}

    /** One page of what the person is told: what is unread first, of that what is urgent, then the latest first. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Page<NoticeRow> list(Wanted wanted, PageRequest page) {
        String which = " WHERE n.person.id = :me" + (wanted.all() ? "" : " AND n.readAt IS NULL")
                + (wanted.group() == null ? "" : " AND n.kind IN :kinds");
        TypedQuery<NoticeRow> rows = em.createQuery(
                "SELECT NEW uk.dasv.notification.NoticeRow(n.id, n.kind, n.subjectKind, n.subjectRef, n.subjectTitle,"
                        + " f.name, n.before, n.after, n.madeAt, n.readAt) FROM Notice n LEFT JOIN n.from f" + which
                        + " ORDER BY CASE WHEN n.readAt IS NOT NULL THEN 2 WHEN n.kind = uk.dasv.notification.NoticeKind.ESCALATION_URGENT"
                        + " THEN 0 ELSE 1 END, n.madeAt DESC, n.id DESC",
                NoticeRow.class);
        TypedQuery<Long> count = em.createQuery("SELECT COUNT(n) FROM Notice n" + which, Long.class);
        return new Page<>(
                bound(rows, wanted)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList(),
                bound(count, wanted).getSingleResult(),
                page);
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query, Wanted wanted) {
        query.setParameter("me", user.require().personId());
        if (wanted.group() != null) {
            query.setParameter("kinds", wanted.group().kinds());
        }
        return query;
    }

    /** How much the person has not read yet. */
    @RequiresPermission(Permission.SIGNED_IN)
    public long unread() {
        return em.createQuery("SELECT COUNT(n) FROM Notice n WHERE n.person.id = :me AND n.readAt IS NULL", Long.class)
                .setParameter("me", user.require().personId())
                .getSingleResult();
    }
}
