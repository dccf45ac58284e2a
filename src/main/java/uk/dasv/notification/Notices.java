package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.UseCase;

/** Where people say what they have read. It is no part of the partnership's work, so the audit is silent. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * The person has read the notice; a second click changes nothing.
     *
     * @throws NotFound when it is somebody else's, or there is no such notice
     */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void read(long notice) {
        em.createQuery("SELECT n FROM Notice n WHERE n.id = :notice AND n.person.id = :me", Notice.class)
                .setParameter("notice", notice)
                .setParameter("me", user.require().personId())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .read(clock.instant());
    }

    /**
     * Everything of that kind that the person was told before they looked.
     *
     * @param group only what is about such things; null for all
     * @param looked an identifier made when they looked: what was made later has a higher one
     */
    public record ReadAll(NoticeKind.Group group, long looked) {}

    /** The person has read all of it; what came meanwhile stays unread. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void readAll(ReadAll form) {
        em.createQuery("UPDATE Notice n SET n.readAt = :now, n.version = n.version + 1 WHERE n.person.id = :me"
                        + " AND n.readAt IS NULL AND n.id <= :looked AND n.kind IN :kinds")
                .setParameter("now", clock.instant())
                .setParameter("me", user.require().personId())
                .setParameter("looked", form.looked())
                .setParameter(
                        "kinds",
                        form.group() == null
                                ? List.of(NoticeKind.values())
                                : form.group().kinds())
                .executeUpdate();
    }
}
