package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
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

/** Reads issues: one with its escalations, and those that a body keeps for itself. */
@ApplicationScoped
public class IssueQueries {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    /** An issue in a list. */
    public record Line(String reference, String title, Issue.Kind kind, String owner, LocalDate raisedOn) {}

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
                                + " i.state, b.shortName, b.code, p.shortName, w.name, i.raisedOn, i.resolvedOn,"
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
                                        + " AND e.subjectRef = :reference ORDER BY e.raisedOn DESC, e.id DESC",
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

    /** The open issues of the body the person acts for that it has not raised, oldest first. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<Line> keptByUs() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.escalation.register.IssueQueries$Line(i.reference, i.title, i.kind, w.name, i.raisedOn)"
                                + " FROM Issue i JOIN i.owner w WHERE i.body.id = :body AND i.state = :open"
                                + " AND NOT EXISTS (SELECT e FROM Escalation e WHERE e.openSubject = CONCAT('ISSUE:', i.reference))"
                                + " ORDER BY i.raisedOn, i.reference",
                        Line.class)
                .setParameter("body", user.chosen().map(Grant::bodyId).orElse(0L))
                .setParameter("open", Issue.State.OPEN)
                .setMaxResults(MOST)
                .getResultList();
    }
}
