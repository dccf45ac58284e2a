package uk.dasv.meeting.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.meeting.agenda.Papers;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.SearchWords;

/** Reads what bodies have decided, across their meetings. */
@ApplicationScoped
public class DecisionQueries {

    private static final String OPEN_ACTIONS = "(SELECT COUNT(l) FROM DecisionAction l JOIN l.action f"
            + " WHERE l.decision = d AND f.state NOT IN (uk.dasv.plan.ActionState.COMPLETED,"
            + " uk.dasv.plan.ActionState.CANCELLED, uk.dasv.plan.ActionState.SUPERSEDED))";

    private static final String ROW =
            "SELECT d.reference, d.decidedOn, b.code, b.shortName, m.meetsOn, d.kind, d.aboutKind,"
                    + " d.aboutRef, d.title, d.words, p.name, d.dueOn, d.withoutQuorum, " + OPEN_ACTIONS + ", "
                    + Grounds.COUNTS + ", d.superseded";

    private static final String FROM =
            " FROM Decision d JOIN d.body b LEFT JOIN d.meeting m LEFT JOIN d.owner p WHERE ";

    private static final int WIDTH = 18;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Papers papers;

    @Inject
    Clock clock;

    /** The thing whose decisions are asked for. */
    public record About(SubjectKind kind, String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /** A decision as the page of what it is about shows it; {@code readable} where the reader may open it. */
    public record Line(
            String reference, DecisionKind kind, LocalDate on, String body, String words, boolean readable) {}

    /** A body that has decided something. */
    public record Decider(String code, String name) {}

    /** A page of the log, the latest first. */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public Page<DecisionRow> list(DecisionFilter filter, PageRequest page) {
        Scope scope = access.scope(Permission.VIEW_PAPERS);
        String where = scope.words("b.path") + conditions(filter);
        List<DecisionRow> rows = asked(
                        scope,
                        filter,
                        ROW + FROM + where + " ORDER BY d.decidedOn DESC, d.recordedAt DESC, d.id DESC",
                        Object[].class)
                .setParameter("today", LocalDate.now(clock))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(DecisionQueries::row)
                .toList();
        TypedQuery<Long> count = asked(scope, filter, "SELECT COUNT(d)" + FROM + where, Long.class);
        if (where.contains(":today")) {
            count.setParameter("today", LocalDate.now(clock));
        }
        return new Page<>(rows, count.getSingleResult(), page);
    }

    private static String conditions(DecisionFilter f) {
        StringBuilder where = new StringBuilder(" AND d.superseded = FALSE");
        if (f.words() != null) {
            where.append(" AND ")
                    .append(SearchWords.of(f.words())
                            .in("d.reference", "d.title", "d.words", "d.subjectRef", "d.aboutRef"));
        }
        where.append(f.body() == null ? "" : " AND b.code = :body")
                .append(f.kind() == null ? "" : " AND d.kind = :kind")
                .append(f.from() == null ? "" : " AND d.decidedOn >= :from")
                .append(f.to() == null ? "" : " AND d.decidedOn <= :to")
                .append(f.owner() == null ? "" : " AND LOWER(p.name) LIKE :owner ESCAPE '" + SearchWords.ESCAPE + "'")
                .append(f.open() || f.overdue() ? " AND " + OPEN_ACTIONS + " > 0" : "")
                .append(f.overdue() ? " AND d.dueOn < :today" : "")
                .append(f.stale() ? " AND " + Grounds.CHANGED : "");
        return where.toString();
    }

    private <T> TypedQuery<T> asked(Scope scope, DecisionFilter f, String query, Class<T> type) {
        TypedQuery<T> asked = scope.bind(em.createQuery(query, type), false);
        if (f.words() != null) {
            SearchWords.of(f.words()).bind(asked);
        }
        set(asked, "body", f.body());
        set(asked, "kind", f.kind());
        set(asked, "from", f.from());
        set(asked, "to", f.to());
        set(asked, "owner", f.owner() == null ? null : SearchWords.within(f.owner()));
        return asked;
    }

    private static void set(TypedQuery<?> query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static DecisionRow row(Object[] d) {
        return new DecisionRow(
                (String) d[0],
                (LocalDate) d[1],
                (String) d[2],
                (String) d[3],
                (LocalDate) d[4],
                (DecisionKind) d[5],
                (SubjectKind) d[6],
                (String) d[7],
                (String) d[8],
                (String) d[9],
                (String) d[10],
                (LocalDate) d[11],
                d[12] != null,
                (Long) d[13],
                (Long) d[14] + (Long) d[15] + (Long) d[16] > 0,
                (Boolean) d[17]);
    }

    /** The bodies whose decisions the person may read, along the line of escalation. */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public List<Decider> deciders() {
        Scope scope = access.scope(Permission.VIEW_PAPERS);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.meeting.minutes.DecisionQueries$Decider(b.code, b.shortName)"
                                        + " FROM Body b WHERE " + scope.words("b.path")
                                        + " AND b.meetingsPerYear IS NOT NULL ORDER BY b.path",
                                Decider.class),
                        false)
                .getResultList();
    }

    /**
     * The decision with that reference, with what was seen and how it stands now.
     *
     * @throws NotFound when there is none that the person may read
     */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public DecisionDetail one(String reference) {
        Scope scope = access.scope(Permission.VIEW_PAPERS);
        Object[] d = scope.bind(
                        em.createQuery(
                                ROW
                                        + ", d.version, p.id, d.subjectKind, d.subjectRef, d.way, d.votesFor, d.votesAgainst,"
                                        + " d.abstained, d.dissent, r.name, d.recordedAt, s.reference, d.seen, b.path,"
                                        + " (SELECT MAX(c.reference) FROM Decision c WHERE c.supersedes = d), i.kind"
                                        + FROM.replace(
                                                " WHERE ",
                                                " JOIN d.recordedBy r LEFT JOIN d.supersedes s LEFT JOIN d.item i WHERE ")
                                        + scope.words("b.path") + " AND d.reference = :reference",
                                Object[].class),
                        false)
                .setParameter("reference", reference)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        DecisionRow row = row(d);
        SubjectKind kind = (SubjectKind) d[WIDTH + 2];
        String about = (String) d[WIDTH + 3];
        String seen = (String) d[WIDTH + 12];
        return new DecisionDetail(
                row,
                (Long) d[WIDTH],
                row.owner() == null ? null : (Long) d[WIDTH + 1],
                kind,
                about,
                new DecisionDetail.Vote(
                        (DecisionWay) d[WIDTH + 4],
                        row.meetsOn() == null ? null : (Integer) d[WIDTH + 5],
                        (Integer) d[WIDTH + 6],
                        (Integer) d[WIDTH + 7],
                        (String) d[WIDTH + 8]),
                (String) d[12],
                (String) d[WIDTH + 9],
                (Instant) d[WIDTH + 10],
                (String) d[WIDTH + 11],
                (String) d[WIDTH + 14],
                seen == null ? null : Paper.read(seen),
                seen == null ? null : now((ItemKind) d[WIDTH + 15], kind, about).orElse(null),
                actions(reference),
                !row.superseded()
                        && access.may(Permission.RUN_MEETING, Whereabouts.at((String) d[WIDTH + 13], Set.of())));
    }

    private Optional<Paper> now(ItemKind item, SubjectKind kind, String about) {
        return access.may(Permission.SEE, kind, about)
                ? papers.now(item == null ? ItemKind.ESCALATION : item, new SubjectRef(kind, about))
                : Optional.empty();
    }

    private List<DecisionDetail.Following> actions(String reference) {
        List<DecisionDetail.Following> actions = new ArrayList<>();
        em.createQuery(
                        "SELECT a.reference, a.title, a.state, p.name, a.currentDue FROM DecisionAction l"
                                + " JOIN l.decision d JOIN l.action a JOIN a.owner p WHERE d.reference = :reference"
                                + " OR d = (SELECT s FROM Decision c JOIN c.supersedes s WHERE c.reference = :reference)"
                                + " ORDER BY a.reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultList()
                .forEach(a -> actions.add(new DecisionDetail.Following(
                        (String) a[0], (String) a[1], (ActionState) a[2], (String) a[3], (LocalDate) a[4])));
        return actions;
    }

    /** What was decided about the thing, or led to it, the latest first; for whoever may see the thing. */
    @RequiresPermission(Permission.SEE)
    public List<Line> about(About thing) {
        return em
                .createQuery(
                        "SELECT d.reference, d.kind, d.decidedOn, b.shortName, d.words, b.path FROM Decision d JOIN d.body b"
                                + " WHERE d.superseded = FALSE AND ((d.subjectKind = :kind AND d.subjectRef = :reference)"
                                + " OR (d.aboutKind = :kind AND d.aboutRef = :reference) OR EXISTS (SELECT l.id"
                                + " FROM DecisionAction l WHERE l.decision = d AND l.action.reference = :action))"
                                + " ORDER BY d.decidedOn DESC, d.id DESC",
                        Object[].class)
                .setParameter("kind", thing.kind())
                .setParameter("reference", thing.reference())
                .setParameter("action", thing.kind() == SubjectKind.ACTION ? thing.reference() : "")
                .getResultList()
                .stream()
                .map(d -> new Line(
                        (String) d[0],
                        (DecisionKind) d[1],
                        (LocalDate) d[2],
                        (String) d[3],
                        (String) d[4],
                        access.may(Permission.VIEW_PAPERS, Whereabouts.at((String) d[5], Set.of()))))
                .toList();
    }
}
