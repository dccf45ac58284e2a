package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** What administrators do about mail: try what has failed again, and try the mail server out. */
@ApplicationScoped
public class MailDesk {

    private static final String SUBJECT = "Mail";

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Post post;

    /** A row of the ledger as it was seen. */
    public record Again(long row, long seen) {}

    /**
     * What has failed is tried again, from the start.
     *
     * @throws NotFound when there is no such row
     * @throws RuleViolation when it has not failed
     */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void again(Again form) {
        MailMessage row = em.find(MailMessage.class, form.row());
        if (row == null) {
            throw new NotFound();
        }
        row.requireVersion(form.seen());
        MailState before = row.getState();
        row.again(clock.instant());
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.SYSTEM,
                SUBJECT,
                Changes.none().field("To", null, row.getPerson().getEmail()).field("State", before, row.getState()),
                null);
    }

    /**
     * A test mail to the person themselves; {@code id} comes with the page, so that a second click sends none twice.
     *
     * @throws RuleViolation where the tracker has no mail server
     */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void test(long id) {
        if (em.find(MailMessage.class, id) != null) {
            return;
        }
        if (post.settings().isEmpty()) {
            throw RuleViolation.of("mail.off");
        }
        Person me = em.find(Person.class, user.require().personId());
        Instant now = clock.instant();
        em.persist(new MailMessage(id, me, null, MailWay.TEST, now, now));
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.SYSTEM,
                SUBJECT,
                Changes.none().field("Test mail to", null, me.getEmail()),
                null);
    }
}
