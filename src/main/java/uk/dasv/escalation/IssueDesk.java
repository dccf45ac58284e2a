package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;

/** Where a body writes its issues down and resolves those that it can resolve itself. */
@ApplicationScoped
public class IssueDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    References references;

    @Inject
    CurrentUser user;

    @Inject
    Subjects subjects;

    @Inject
    Clock clock;

    /** What is told of an issue. */
    public record Told(
            @NotNull(message = "{choose}") Issue.Kind kind,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String description) {}

    /**
     * A new issue; {@code id} was given with the form, so that a second click makes nothing twice.
     *
     * @param owner who answers for it; null for whoever writes it down
     */
    public record RecordIssue(long id, String body, @Valid Told told, Long owner) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** An issue put differently, or of another owner. */
    public record EditIssue(
            String reference,
            long version,
            @Valid Told told,
            @NotNull(message = "{choose}") Long owner) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ISSUE, reference);
        }
    }

    /** How an issue was resolved. */
    public record ResolveIssue(
            String reference,
            long version,

            @NotBlank(message = "{issue.how}") @Size(max = 4000, message = "{tooLong}") String how)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ISSUE, reference);
        }
    }

    /**
     * Writes an issue down that the body means to resolve itself, or to raise later.
     *
     * @return the issue's reference, the same for the same form
     */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public String write(RecordIssue form) {
        Issue before = em.find(Issue.class, form.id());
        if (before != null) {
            return before.getReference();
        }
        String reference = make(form.id(), subjects.body(form.body()), form.told(), null);
        if (form.owner() != null && form.owner() != user.require().personId()) {
            Issue issue = em.find(Issue.class, form.id());
            change(issue, form.told(), owner(form.owner()));
        }
        return reference;
    }

    /**
     * Puts an open issue differently, or gives it to somebody else.
     *
     * @throws RuleViolation when it is resolved, or the new owner has left
     */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public void edit(EditIssue form) {
        Issue issue = issue(form.reference());
        issue.requireVersion(form.version());
        Person owner = issue.getOwner().getId() == form.owner() ? issue.getOwner() : owner(form.owner());
        change(issue, form.told(), owner);
    }

    private void change(Issue issue, Told told, Person owner) {
        Changes changes = Changes.none()
                .field("Kind", issue.getKind(), told.kind())
                .field("Title", issue.getTitle(), told.title().strip())
                .field("Description", issue.getDescription(), told.description().strip())
                .field("Owner", issue.getOwner().getName(), owner.getName());
        issue.edit(told.kind(), told.title(), told.description(), owner);
        if (!changes.isEmpty()) {
            audit.record(AuditEvent.CHANGED, SubjectKind.ISSUE, issue.getReference(), changes, null);
        }
    }

    private Person owner(long id) {
        return em.createQuery(
                        "SELECT p FROM Person p WHERE p.id = :id AND (p.leftOn IS NULL OR p.leftOn > :today)",
                        Person.class)
                .setParameter("id", id)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("owner", "issue.owner"));
    }

    /**
     * The body has resolved the issue itself.
     *
     * @throws RuleViolation while an escalation of it is open
     */
    @UseCase
    @RequiresPermission(Permission.CLOSE_ESCALATION)
    public void resolve(ResolveIssue form) {
        Issue issue = issue(form.reference());
        issue.requireVersion(form.version());
        Long open = em.createQuery("SELECT COUNT(e) FROM Escalation e WHERE e.openSubject = :subject", Long.class)
                .setParameter("subject", EscalationSubject.openKey(SubjectKind.ISSUE, form.reference()))
                .getSingleResult();
        if (open > 0) {
            throw RuleViolation.of("issue.isRaised");
        }
        end(issue, form.how());
    }

    /**
     * Nobody resolves the issue while it is being raised, within the use case that calls it: of two who do
     * both at once, the second is told that the first was quicker.
     */
    void keep(String reference) {
        em.lock(issue(reference), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Makes the issue, within the use case that calls it: what the risk has become, or null for any other. */
    String make(long id, Body body, Told told, Risk risk) {
        Person owner = em.getReference(Person.class, user.require().personId());
        Issue issue = new Issue(
                        id,
                        references.next(body.getCode() + "-ISS"),
                        body,
                        told.kind(),
                        told.title(),
                        told.description().strip(),
                        owner,
                        LocalDate.now(clock))
                .becomeOf(risk);
        em.persist(issue);
        em.flush();
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.ISSUE,
                issue.getReference(),
                Changes.none()
                        .field("Title", null, issue.getTitle())
                        .field("Kind", null, told.kind())
                        .field("Risk", null, risk == null ? null : risk.getReference()),
                null);
        return issue.getReference();
    }

    /** The escalation that raised the issue was closed, within the use case that calls it. */
    void resolved(String reference, String how) {
        Issue issue = issue(reference);
        if (issue.getState() == Issue.State.OPEN) {
            end(issue, how);
        }
    }

    /** What had resolved the issue was undone, within the use case that calls it. */
    void reopened(String reference, String why) {
        Issue issue = issue(reference);
        if (issue.getState() == Issue.State.RESOLVED) {
            issue.reopen();
            audit.record(
                    AuditEvent.STATE_CHANGED,
                    SubjectKind.ISSUE,
                    reference,
                    Changes.none().field("State", Issue.State.RESOLVED, issue.getState()),
                    why);
        }
    }

    private void end(Issue issue, String how) {
        issue.resolve(how, LocalDate.now(clock));
        audit.record(
                AuditEvent.RESOLVED,
                SubjectKind.ISSUE,
                issue.getReference(),
                Changes.none().field("State", Issue.State.OPEN, issue.getState()),
                how);
    }

    private Issue issue(String reference) {
        return em.createQuery("SELECT i FROM Issue i WHERE i.reference = :reference", Issue.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
