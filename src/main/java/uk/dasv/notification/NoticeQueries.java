package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

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
    public record Row(Notice.Kind kind, String reference, String title, String from, Instant at) {}

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
                                + " AND ((n.kind = uk.dasv.notification.Notice.Kind.ACTION_GIVEN AND n.madeAt > :news)"
                                + " OR (n.kind = uk.dasv.notification.Notice.Kind.UPDATE_ASKED"
                                + " AND (a.lastUpdateAt IS NULL OR a.lastUpdateAt < n.madeAt)))) ORDER BY n.madeAt DESC",
                        Row.class)
                .setParameter("me", user.require().personId())
                .setParameter("news", clock.instant().minus(NEWS))
                .setMaxResults(MOST)
                .getResultList();
    }
}
