package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.notification.NoticeKind;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the ledger of mail, for administrators. */
@ApplicationScoped
public class MailQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Post post;

    /** A row of the ledger: what, to whom, and how far it got. What it is about stands in no mail and not here. */
    public record Row(
            long id,
            long version,
            String person,
            MailWay way,
            NoticeKind kind,
            String reference,
            MailState state,
            Instant due,
            Instant settled,
            int tries,
            String failure,
            Cancelled why)
            implements Serializable {}

    /** The mail server as host and port; null where the tracker sends no mail. */
    @RequiresPermission(Permission.ADMINISTER)
    public String server() {
        return post.settings().map(MailSettings::toString).orElse(null);
    }

    /** How much is in each state. */
    @RequiresPermission(Permission.ADMINISTER)
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery("SELECT m.state, COUNT(m) FROM MailMessage m GROUP BY m.state ORDER BY m.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** One page of the ledger in that state, the latest first; null for every state. */
    @RequiresPermission(Permission.ADMINISTER)
    public Page<Row> list(MailState state, PageRequest page) {
        String which = state == null ? "" : " WHERE m.state = :state";
        TypedQuery<Row> rows = em.createQuery(
                "SELECT NEW uk.dasv.notification.mail.MailQueries$Row(m.id, m.version, p.name, m.way, n.kind,"
                        + " n.subjectRef, m.state, m.nextTryAt, m.settledAt, m.tries, m.failure, m.cancelledWhy)"
                        + " FROM MailMessage m JOIN m.person p LEFT JOIN m.notice n" + which + " ORDER BY m.id DESC",
                Row.class);
        TypedQuery<Long> count = em.createQuery("SELECT COUNT(m) FROM MailMessage m" + which, Long.class);
        if (state != null) {
            rows.setParameter("state", state);
            count.setParameter("state", state);
        }
        return new Page<>(
                rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(),
                count.getSingleResult(),
                page);
    }
}
