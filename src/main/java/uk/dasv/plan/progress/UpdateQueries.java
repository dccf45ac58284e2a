package uk.dasv.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.MilestoneCount;
import uk.dasv.platform.Tally;

/** Reads what somebody has to update this month, in four statements whatever the number of actions. */
@ApplicationScoped
public class UpdateQueries {

    /** The most actions one page shows; whoever has more submits these first. */
    public static final int MOST = 60;

    private static final String WANTING = "(a.lastUpdatePeriod IS NULL OR a.lastUpdatePeriod < :month)"
            + " AND (a.state <> uk.dasv.plan.ActionState.AGREED OR a.startsOn <= :today)";

    private static final String MINE = "(a.owner.id = :me OR a.deputy.id = :me)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Whose actions: the person's own, or those of the body they act for as well. */
    public enum Whose {
        MINE,
        BODY
    }

    /** Which actions: whose, and some by their references, of which the page has something to show. */
    public record Wanted(Whose whose, Set<String> references) {

        public Wanted {
            references = Set.copyOf(references);
        }
    }

    /** Whether the person does a body's work and so may choose between its actions and their own. */
    @RequiresPermission(Permission.SIGNED_IN)
    public boolean mayChoose() {
        return body() != 0;
    }

    /**
     * The actions that want an update this month, those of which the person has a draft, and those asked
     * for by reference; only such as take updates and the person may update, the first due first.
     */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<DueUpdate> due(Wanted wanted) {
        Map<Long, DueUpdate.Draft> drafts = drafts();
        List<DueUpdate.Head> heads = heads(wanted, drafts.keySet());
        if (heads.isEmpty()) {
            return List.of();
        }
        List<Long> ids = heads.stream().map(DueUpdate.Head::id).toList();
        Map<Long, ActionDetail.Said> said = said(ids);
        Map<Long, MilestoneCount> milestones = milestones(ids);
        LocalDate today = LocalDate.now(clock);
        return heads.stream()
                .map(h -> new DueUpdate(
                        h,
                        today,
                        said.get(h.id()),
                        milestones.getOrDefault(h.id(), new MilestoneCount(0, 0)),
                        drafts.get(h.id())))
                .toList();
    }

    private List<DueUpdate.Head> heads(Wanted wanted, Collection<Long> drafted) {
        Scope scope = access.scope(Permission.UPDATE_ACTION);
        String whose = wanted.whose() == Whose.BODY ? "(" + MINE + " OR a.body.id = :body)" : MINE;
        TypedQuery<DueUpdate.Head> query = em.createQuery(
                        "SELECT NEW uk.dasv.plan.progress.DueUpdate$Head(a.id, a.reference, a.title, b.shortName, b.path,"
                                + " w.name, a.state, a.rating, a.percentDone, a.startsOn, a.baselineDue, a.currentDue,"
                                + " a.lastUpdatePeriod, a.dateChanges) FROM Action a JOIN a.body b JOIN a.owner w"
                                + " WHERE a.state IN (uk.dasv.plan.ActionState.AGREED,"
                                + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD)"
                                + " AND " + scope.words("b.path", "a.owner.id", "a.deputy.id")
                                + " AND ((" + WANTING + " AND " + whose + ")"
                                + (drafted.isEmpty() ? "" : " OR a.id IN :drafted")
                                + (wanted.references().isEmpty() ? "" : " OR a.reference IN :references")
                                + ") ORDER BY a.currentDue, a.reference",
                        DueUpdate.Head.class)
                .setParameter("me", user.require().personId())
                .setParameter("month", month())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST);
        if (wanted.whose() == Whose.BODY) {
            query.setParameter("body", body());
        }
        if (!drafted.isEmpty()) {
            query.setParameter("drafted", drafted);
        }
        if (!wanted.references().isEmpty()) {
            query.setParameter("references", wanted.references());
        }
        return scope.bind(query, true).getResultList();
    }

    /** What was said last of each: the last correction, where there is one. */
    private Map<Long, ActionDetail.Said> said(List<Long> ids) {
        Map<Long, ActionDetail.Said> said = new HashMap<>();
        em.createQuery(
                        "SELECT a.id, NEW uk.dasv.plan.ActionDetail.Said(u.periodStart, u.writtenAt, w.name, u.rating,"
                                + " u.suggested, u.ratingReason, u.percentDone, u.done, u.nextSteps, u.helpNeeded,"
                                + " u.pathStep, u.pathWho, u.pathBy, u.version, u.correction, u.correctionReason,"
                                + " u.noChangeRun) FROM ProgressUpdate u JOIN u.action a JOIN u.writtenBy w"
                                + " WHERE a.id IN :ids AND u.periodStart = a.lastUpdatePeriod ORDER BY u.correction",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(r -> said.put((Long) r[0], (ActionDetail.Said) r[1]));
        return said;
    }

    private Map<Long, MilestoneCount> milestones(List<Long> ids) {
        Map<Long, MilestoneCount> counts = new HashMap<>();
        em.createQuery(
                        "SELECT m.action.id, " + Tally.of("m.id", "m.doneOn IS NOT NULL") + ", "
                                + Tally.of("m.id", "m.droppedOn IS NULL")
                                + " FROM Milestone m WHERE m.action.id IN :ids GROUP BY m.action.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(r -> counts.put((Long) r[0], new MilestoneCount((Long) r[1], (Long) r[2])));
        return counts;
    }

    /** What the person has drafted, by the action's identifier. */
    private Map<Long, DueUpdate.Draft> drafts() {
        Map<Long, DueUpdate.Draft> drafts = new HashMap<>();
        em.createQuery(
                        "SELECT d.action.id, d.periodStart, d.savedAt, d.typed FROM ProgressDraft d"
                                + " WHERE d.person.id = :me ORDER BY d.periodStart",
                        Object[].class)
                .setParameter("me", user.require().personId())
                .getResultList()
                .forEach(r -> drafts.put(
                        (Long) r[0],
                        new DueUpdate.Draft((LocalDate) r[1], (Instant) r[2], ProgressDrafts.read((String) r[3]))));
        return drafts;
    }

    private long body() {
        return user.chosen()
                .filter(g -> g.role().actsForBody())
                .map(Grant::bodyId)
                .orElse(0L);
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }
}
