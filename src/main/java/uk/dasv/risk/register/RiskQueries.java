package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.Score;

/** Reads risks: only those the person may see, as many statements whatever the number of rows. */
@ApplicationScoped
public class RiskQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Matrices matrices;

    @Inject
    RegisterRows rows;

    @Inject
    Clock clock;

    /** What a level of likelihood or impact is called. */
    public record Level(RiskMatrixLevel.Axis axis, int level, String name, String description) {}

    /** A body and an outcome that have risks the person may see. */
    public record Place(String bodyCode, String bodyName, String outcomeCode, String outcomeName, int position) {}

    /** A risk as the page of an action that treats it shows it; the title is null where the reader may not see the risk. */
    public record TreatedRisk(String reference, String body, String title, Band band, Integer score) {}

    /** A page of the list in its order; what fits on the first page is counted by reading it. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Page<RiskRow> register(RiskFilter filter, RiskSort sort, boolean descending, PageRequest page) {
        RiskWhere where = where(filter);
        List<Long> ids = chosen(where, sort, descending)
                .setFirstResult(page.offset())
                .setMaxResults(page.size() + 1)
                .getResultList();
        boolean all = page.offset() == 0 && ids.size() <= page.size();
        long total = all
                ? ids.size()
                : where.bind(em.createQuery("SELECT COUNT(r)" + where.chosen() + where, Long.class))
                        .getSingleResult();
        return new Page<>(rows(ids.subList(0, Math.min(ids.size(), page.size())), filter), total, page);
    }

    /** The whole list in its order, so many risks at a time. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public WholeList<RiskRow> whole(RiskFilter filter, RiskSort sort, boolean descending, int some) {
        List<Long> ids = chosen(where(filter), sort, descending).getResultList();
        return WholeList.of(ids, some, part -> rows(part, filter));
    }

    private TypedQuery<Long> chosen(RiskWhere where, RiskSort sort, boolean descending) {
        return where.bind(
                em.createQuery("SELECT " + where.id() + where.chosen() + where + sort.orderBy(descending), Long.class));
    }

    private List<RiskRow> rows(List<Long> ids, RiskFilter filter) {
        return rows.of(ids, filter.day(LocalDate.now(clock)), filter.further().asAt() != null);
    }

    /** Bodies and outcomes that have risks the person may see, for filters. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Place> places() {
        RiskWhere where = where(RiskFilter.everything());
        return where.bind(em.createQuery(
                        "SELECT NEW uk.dasv.risk.register.RiskQueries$Place(b.code, b.shortName, o.code, o.name, o.position)"
                                + " FROM Body b, Outcome o WHERE EXISTS (SELECT r.id FROM Risk r" + where
                                + " AND r.body = b AND r.outcome = o) ORDER BY o.position, b.shortName",
                        Place.class))
                .getResultList();
    }

    /** The band of every score by the present matrix. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Map<Score, Band> bands() {
        return matrices.bands();
    }

    /** What the levels of the present matrix are called. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Level> levels() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.risk.register.RiskQueries$Level(l.axis, l.level, l.name, l.description)"
                                + " FROM RiskMatrixLevel l WHERE l.matrix.edition = " + Matrices.IN_FORCE
                                + " ORDER BY l.axis, l.level",
                        Level.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** The risks an action treats, for who may see the action; title and band only where they may see the risk. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<TreatedRisk> treatedBy(@Subject(SubjectKind.ACTION) String action) {
        return em
                .createQuery(
                        "SELECT r.reference, b.shortName, r.title, r.currentBand, r.currentScore, b.path, w.id, w.name"
                                + " FROM Treatment t JOIN t.risk r JOIN r.body b LEFT JOIN r.owner w"
                                + " WHERE t.action.reference = :action ORDER BY r.reference",
                        Object[].class)
                .setParameter("action", action)
                .getResultList()
                .stream()
                .map(r -> access.may(
                                Permission.VIEW_RISKS,
                                Whereabouts.at((String) r[5], r[7] == null ? Set.of() : Set.of((Long) r[6])))
                        ? new TreatedRisk((String) r[0], (String) r[1], (String) r[2], (Band) r[3], (Integer) r[4])
                        : new TreatedRisk((String) r[0], (String) r[1], null, null, null))
                .toList();
    }

    private RiskWhere where(RiskFilter filter) {
        return new RiskWhere(
                access.scope(Permission.VIEW_RISKS), filter, user.require().personId(), LocalDate.now(clock));
    }
}
