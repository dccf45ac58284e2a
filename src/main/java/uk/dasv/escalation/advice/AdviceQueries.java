package uk.dasv.escalation.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the advice that was published by the bodies a person sits on and by those above and below them. */
@ApplicationScoped
public class AdviceQueries {

    /** For how many days advice counts as new. */
    public static final int NEW_FOR = 31;

    private static final int NEWEST = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /**
     * Advice in the list.
     *
     * @param text its words; null once it was taken back
     * @param escalation what it came out of, only for those who may see that; else null
     * @param ours whether the person may take it back
     */
    public record Row(
            long id,
            long version,
            String title,
            String text,
            String body,
            String by,
            LocalDate publishedOn,
            LocalDate takenBackOn,
            String takenBackWhy,
            String escalation,
            boolean ours)
            implements Serializable {}

    /** New advice in a few words. */
    public record Newest(String title, String body, LocalDate publishedOn) {}

    /** Advice that came out of an escalation and stands. */
    public record Standing(long id, long version, String title, LocalDate publishedOn) implements Serializable {}

    /** One page of it, the latest first; in two statements. */
    @RequiresPermission(Permission.VIEW_ADVICE)
    public Page<Row> list(PageRequest page) {
        Scope scope = access.scope(Permission.VIEW_ADVICE);
        List<Row> rows = scope
                .bind(
                        em.createQuery(
                                "SELECT a.id, a.version, a.title, a.text, b.shortName, p.name, a.publishedOn, a.takenBackOn,"
                                        + " a.takenBackWhy, e.reference, r.path, b.path FROM Advice a JOIN a.body b"
                                        + " JOIN a.publishedBy p JOIN a.escalation e JOIN e.raisingBody r WHERE "
                                        + scope.words("b.path") + " ORDER BY a.publishedOn DESC, a.id DESC",
                                Object[].class),
                        false)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
        long total = scope.bind(
                        em.createQuery(
                                "SELECT COUNT(a) FROM Advice a JOIN a.body b WHERE " + scope.words("b.path"),
                                Long.class),
                        false)
                .getSingleResult();
        return new Page<>(rows, total, page);
    }

    private Row row(Object[] of) {
        boolean seen = access.may(Permission.VIEW_ESCALATIONS, Whereabouts.at((String) of[10], Set.of()));
        boolean ours = access.may(Permission.ANSWER_ESCALATION, Whereabouts.at((String) of[11], Set.of()));
        return new Row(
                (Long) of[0],
                (Long) of[1],
                (String) of[2],
                of[7] == null ? (String) of[3] : null,
                (String) of[4],
                (String) of[5],
                (LocalDate) of[6],
                (LocalDate) of[7],
                (String) of[8],
                seen ? (String) of[9] : null,
                ours && of[7] == null);
    }

    /** What was published lately and stands, the latest first: a few at most. */
    @RequiresPermission(Permission.VIEW_ADVICE)
    public List<Newest> newest() {
        Scope scope = access.scope(Permission.VIEW_ADVICE);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.escalation.advice.AdviceQueries$Newest(a.title, b.shortName, a.publishedOn)"
                                        + " FROM Advice a JOIN a.body b WHERE a.takenBackOn IS NULL AND a.publishedOn >= :day AND "
                                        + scope.words("b.path") + " ORDER BY a.publishedOn DESC, a.id DESC",
                                Newest.class),
                        false)
                .setParameter("day", LocalDate.now(clock).minusDays(NEW_FOR))
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** The advice out of an escalation that stands, the latest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<Standing> of(@Subject(SubjectKind.ESCALATION) String reference) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.escalation.advice.AdviceQueries$Standing(a.id, a.version, a.title, a.publishedOn)"
                                + " FROM Advice a WHERE a.escalation.reference = :reference AND a.takenBackOn IS NULL"
                                + " ORDER BY a.publishedOn DESC, a.id DESC",
                        Standing.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /**
     * One that came out of that escalation and stands.
     *
     * @throws NotFound when there is none
     */
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public Standing one(@Subject(SubjectKind.ESCALATION) String reference, long id) {
        return of(reference).stream().filter(a -> a.id() == id).findFirst().orElseThrow(NotFound::new);
    }
}
