package uk.dasv.meeting.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.session.Sittings;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/** Where the minutes of a meeting are put into words and sent round. Once they are confirmed they stay as they are. */
@ApplicationScoped
public class MinutesDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Sittings sittings;

    @Inject
    Event<MinutesSent> sent;

    /** Another text for a section; {@code seen} is the number of the version that was seen. */
    public record Write(
            String meeting,
            int seen,
            int section,

            @NotBlank(message = "{required}") @Size(max = 20000, message = "{tooLong}") String text)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /** Sending the draft round; {@code seen} is the number of the version that was seen. */
    public record Send(String meeting, int seen) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /**
     * Keeps a new version with that text in the section; a text that says the same keeps none.
     *
     * @throws NotFound when there is no such meeting or section
     * @throws StaleRecord when somebody put the same section differently meanwhile
     * @throws RuleViolation when they are not drafted yet, or confirmed
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void write(Write form) {
        MinutesVersion last = draft(form.meeting());
        MinutesText now = last.getText();
        if (!now.has(form.section())) {
            throw new NotFound();
        }
        String present = now.sections().get(form.section()).text();
        String text = form.text().strip().replace("\r\n", "\n");
        if (present.equals(text)) {
            return;
        }
        if (last.getNumber() != form.seen()
                && !version(form.meeting(), form.seen())
                        .getText()
                        .sections()
                        .get(form.section())
                        .text()
                        .equals(present)) {
            throw new StaleRecord();
        }
        em.persist(last.next(form.section(), text, sittings.me(), clock.instant()));
        audit.record(
                AuditEvent.CHANGED,
                SubjectKind.MEETING,
                form.meeting(),
                Changes.none()
                        .field("Version of the minutes", last.getNumber(), last.getNumber() + 1)
                        .field(now.sections().get(form.section()).heading(), present, text),
                null);
    }

    /**
     * The draft goes round among the members of the body.
     *
     * @throws StaleRecord when there is a newer version
     * @throws RuleViolation when they are not drafted yet, or confirmed
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void send(Send form) {
        MinutesVersion last = draft(form.meeting());
        if (last.getNumber() != form.seen()) {
            throw new StaleRecord();
        }
        if (last.getSentAt() != null) {
            return;
        }
        last.send(clock.instant());
        audit.record(
                AuditEvent.CHANGED,
                SubjectKind.MEETING,
                form.meeting(),
                Changes.none().field("Minutes sent round", null, "Version " + last.getNumber()),
                null);
        sent.fire(new MinutesSent(
                sittings.one(form.meeting()).getId(), user.require().personId()));
    }

    private MinutesVersion draft(String reference) {
        Meeting meeting = sittings.one(reference);
        if (meeting.getState() != Meeting.State.MINUTES_DRAFT) {
            throw RuleViolation.of("minutes.notInDraft");
        }
        return em.createQuery(
                        "SELECT v FROM MinutesVersion v WHERE v.meeting = :meeting ORDER BY v.number DESC",
                        MinutesVersion.class)
                .setParameter("meeting", meeting)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private MinutesVersion version(String reference, int number) {
        return em.createQuery(
                        "SELECT v FROM MinutesVersion v WHERE v.meeting = :meeting AND v.number = :number",
                        MinutesVersion.class)
                .setParameter("meeting", sittings.one(reference))
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(StaleRecord::new);
    }
}
