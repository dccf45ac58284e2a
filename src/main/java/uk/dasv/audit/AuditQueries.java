package uk.dasv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the audit: all of it for administrators, a thing's own history for whoever may see the thing. */
@ApplicationScoped
public class AuditQueries {

    private static final String ROW = "SELECT NEW uk.dasv.audit.HistoryRow(a.happenedAt, a.personName, a.bodyName,"
            + " a.event, a.subjectKind, a.subjectRef, a.changes, a.reason) FROM AuditEntry a";

    @PersistenceContext
    EntityManager em;

    /** Which part of the audit to look at; null or blank means no restriction. */
    public record Filter(String person, AuditEvent event, SubjectKind kind, String reference) {}

    @RequiresPermission(Permission.VIEW_AUDIT)
    public Page<HistoryRow> page(Filter filter, PageRequest page) {
        String where = " WHERE (:person IS NULL OR LOWER(a.personName) LIKE :person)"
                + " AND (:event IS NULL OR a.event = :event) AND (:kind IS NULL OR a.subjectKind = :kind)"
                + " AND (:reference IS NULL OR a.subjectRef = :reference)";
        Long total = bound(em.createQuery("SELECT COUNT(a) FROM AuditEntry a" + where, Long.class), filter)
                .getSingleResult();
        List<HistoryRow> rows = bound(
                        em.createQuery(ROW + where + " ORDER BY a.happenedAt DESC, a.id DESC", HistoryRow.class),
                        filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page);
    }

    /** One thing's history. */
    public record HistoryOf(SubjectKind kind, String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /** The thing's history, newest first, for whoever may see the thing. */
    @RequiresPermission(Permission.SEE)
    public List<HistoryRow> history(HistoryOf thing) {
        return em.createQuery(
                        ROW + " WHERE a.subjectKind = :kind AND a.subjectRef = :reference AND a.event <> :refused"
                                + " ORDER BY a.happenedAt DESC, a.id DESC",
                        HistoryRow.class)
                .setParameter("kind", thing.kind())
                .setParameter("reference", thing.reference())
                .setParameter("refused", AuditEvent.REFUSED)
                .setMaxResults(200)
                .getResultList();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Filter f) {
        return query.setParameter(
                        "person", blank(f.person()) ? null : "%" + f.person().toLowerCase() + "%")
                .setParameter("event", f.event())
                .setParameter("kind", f.kind())
                .setParameter("reference", blank(f.reference()) ? null : f.reference());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
