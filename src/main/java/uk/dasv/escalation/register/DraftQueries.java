package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;

/** Reads escalations that were begun and not raised yet: only those of bodies for which the person may raise things. */
@ApplicationScoped
public class DraftQueries {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    /** A draft in a list. */
    public record Line(long id, String about, String title, String to, String by, LocalDate on) {}

    /** Everything that was written so far. */
    public record Draft(
            long id,
            long version,
            SubjectKind kind,
            String about,
            AsksFor asksFor,
            String request,
            String whyNotHere,
            String options,
            String consequence,
            boolean urgent,
            String urgentReason)
            implements Serializable {}

    /** The drafts of the body the person acts for, the latest first. */
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public List<Line> ours() {
        Scope scope = access.scope(Permission.RAISE_ESCALATION);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.escalation.register.DraftQueries$Line(e.id, e.subjectRef, e.subjectTitle,"
                                        + " h.shortName, p.name, e.draftedOn) FROM Escalation e JOIN e.raisingBody r JOIN e.holder h"
                                        + " JOIN e.raisedBy p WHERE e.state = :draft AND r.id = :body AND "
                                        + scope.words("r.path") + " ORDER BY e.draftedOn DESC, e.id DESC",
                                Line.class),
                        false)
                .setParameter("draft", EscalationState.DRAFT)
                .setParameter("body", user.chosen().map(Grant::bodyId).orElse(0L))
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * One draft.
     *
     * @throws NotFound when there is none with that identifier, it was raised or thrown away, or the person may not raise it
     */
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public Draft one(long id) {
        Scope scope = access.scope(Permission.RAISE_ESCALATION);
        return scope.bind(
                        em.createQuery(
                                "SELECT NEW uk.dasv.escalation.register.DraftQueries$Draft(e.id, e.version, e.subjectKind,"
                                        + " e.subjectRef, e.asksFor, e.request, e.whyNotHere, e.options, e.consequence, e.urgent,"
                                        + " e.urgentReason) FROM Escalation e JOIN e.raisingBody r WHERE e.id = :id"
                                        + " AND e.state = :draft AND " + scope.words("r.path"),
                                Draft.class),
                        false)
                .setParameter("id", id)
                .setParameter("draft", EscalationState.DRAFT)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
