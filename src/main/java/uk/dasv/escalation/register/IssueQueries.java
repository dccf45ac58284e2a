package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.Issue;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads issues: one with its escalations, and those of a body and of the bodies below it. */
@ApplicationScoped
public class IssueQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** An issue in a list. */
    public record Line(String reference, String title, Issue.Kind kind, String owner, LocalDate raisedOn) {}

    /** An issue in the list of a body's, with the escalation by which it is raised now, if it is. */
    public record Entry(
            String reference,
            String title,
            Issue.Kind kind,
            Issue.State state,
            String body,
            String owner,
            LocalDate raisedOn,
            LocalDate resolvedOn,
            String escalation,
            EscalationState escalationState) {}

    /** Somebody who can answer for an issue. */
    public record Candidate(long id, String name) implements Serializable {}

    /** What an issue's page shows of itself; {@code risk} is the one it has become of, or null. */
    public record Shown(
            String reference,
            String title,
            String description,
            Issue.Kind kind,
            Issue.State state,
            String body,
            String bodyCode,
            String parent,
            String owner,
            long ownerId,
            LocalDate raisedOn,
            LocalDate resolvedOn,
            String resolution,
            String risk,
            long version)
            implements Serializable {}

    /** An escalation by which it was raised; newest first in the list. */
    public record Raised(String reference, EscalationState state, String holder, LocalDate raisedOn)
            implements Serializable {}

    /** An issue with its escalations. */
    public record Detail(Shown issue, List<Raised> escalations) implements Serializable {

        public Detail {
            escalations = List.copyOf(escalations);
        }

        /** Whether an escalation of it is still open. */
        public boolean raised() {
            return escalations.stream().anyMatch(e -> e.state().isOpen());
        }

        public boolean open() {
            return issue.state() == Issue.State.OPEN;
        }
    }

    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Detail byReference(@Subject(SubjectKind.ISSUE) String reference) {
        Shown issue = em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.IssueQueries$Shown(i.reference, i.title, i.description, i.kind,"
                                + " i.state, b.shortName, b.code, p.shortName, w.name, w.id, i.raisedOn, i.resolvedOn,"
                                + " i.resolution, r.reference, i.version) FROM Issue i JOIN i.body b JOIN i.owner w LEFT JOIN b.parent p LEFT JOIN i.risk r"
                                + " WHERE i.reference = :reference",
                        Shown.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Detail(
                issue,
                em.createQuery(
                                "SELECT NEW uk.dasv.escalation.register.IssueQueries$Raised(e.reference, e.state, h.shortName,"
                                        + " e.raisedOn) FROM Escalation e JOIN e.holder h WHERE e.subjectKind = :kind"
                                        + " AND e.subjectRef = :reference AND e.raisedOn IS NOT NULL ORDER BY e.raisedOn DESC, e.id DESC",
                                Raised.class)
                        .setParameter("kind", SubjectKind.ISSUE)
                        .setParameter("reference", reference)
                        .getResultList());
    }

    /** The issues that the person may see and that a risk has become by happening, newest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<Line> becomeOf(String risk) {
        Scope scope = access.scope(Permission.VIEW_ESCALATIONS);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.escalation.register.IssueQueries$Line(i.reference, i.title, i.kind, w.name, i.raisedOn)"
                                        + " FROM Issue i JOIN i.body b JOIN i.owner w WHERE i.risk.reference = :risk AND "
                                        + scope.words("b.path", "w.id") + " ORDER BY i.raisedOn DESC, i.id DESC",
                                Line.class),
                        true)
                .setParameter("risk", risk)
                .getResultList();
    }

    /** One page of the open or the resolved issues at or below the body the person acts for, the newest first; in two statements. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Page<Entry> list(Issue.State state, Issue.Kind kind, PageRequest page) {
        String place = user.chosen().map(Grant::path).orElse(user.require().administrator() ? "/" : "-");
        String where = " WHERE b.path LIKE :below AND i.state = :state" + (kind == null ? "" : " AND i.kind = :kind");
        List<Entry> rows = bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.escalation.register.IssueQueries$Entry(i.reference, i.title, i.kind, i.state,"
                                        + " b.shortName, w.name, i.raisedOn, i.resolvedOn, e.reference, e.state) FROM Issue i"
                                        + " JOIN i.body b JOIN i.owner w"
                                        + " LEFT JOIN Escalation e ON e.openSubject = CONCAT('ISSUE:', i.reference)"
                                        + where
                                        + " ORDER BY i.raisedOn DESC, i.reference DESC",
                                Entry.class),
                        place,
                        state,
                        kind)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = bind(
                        em.createQuery("SELECT COUNT(i) FROM Issue i JOIN i.body b" + where, Long.class),
                        place,
                        state,
                        kind)
                .getSingleResult();
        return new Page<>(rows, total, page);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, String place, Issue.State state, Issue.Kind kind) {
        query.setParameter("below", place + "%").setParameter("state", state);
        return kind == null ? query : query.setParameter("kind", kind);
    }

    /** Everybody who has not left, and whoever owns it already. */
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public List<Candidate> candidates(Long present) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.IssueQueries$Candidate(p.id, p.name) FROM Person p"
                                + " WHERE p.leftOn IS NULL OR p.leftOn > :today OR p.id = :present ORDER BY p.name",
                        Candidate.class)
                .setParameter("present", present)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
