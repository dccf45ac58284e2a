package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.meeting.agenda.Papers;
import uk.dasv.plan.DecidedActions;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Where it is recorded what meetings decide. A decision performs its step in the same transaction, keeps what was seen, and
 * deals with its item: who records the same item a moment later is told what the other recorded.
 */
@ApplicationScoped
public class Decisions {

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Sittings sittings;

    @Inject
    Papers papers;

    @Inject
    SubjectFacts facts;

    @Inject
    DecisionSteps steps;

    @Inject
    DecidedActions actions;

    @Inject
    Event<DecisionRecorded> recorded;

    /**
     * What a meeting decides on an item; {@code id} was given with the form, so that a second click decides nothing twice.
     *
     * @param itemSeen the version of the item that was seen
     * @param subjectSeen the version of the thing it is about that was seen
     * @param owner who sees to it, or null
     * @param withoutQuorum why it is decided although too few are there
     * @param actions what else is to be done
     */
    public record RecordDecision(
            long id,
            String meeting,
            long item,
            long itemSeen,
            long subjectSeen,
            @NotNull(message = "{choose}") DecisionKind decision,
            @Size(max = 4000, message = "{tooLong}") String words,
            Long owner,
            LocalDate due,
            @NotNull(message = "{choose}") DecisionWay way,
            Integer votesFor,
            Integer votesAgainst,
            Integer abstained,
            @Size(max = 2000, message = "{tooLong}") String dissent,
            @Size(max = 2000, message = "{tooLong}") String withoutQuorum,
            LocalDate nextReviewOn,
            LocalDate acceptedUntil,
            String to,
            @Valid List<NewAction> actions)
            implements Concerns {

        public RecordDecision {
            actions = List.copyOf(actions);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /** An action that follows, on the plan of the body with that code; {@code field} is how the ids of its inputs begin. */
    public record NewAction(
            String field,
            @Size(max = 200, message = "{tooLong}") String title,
            String body,
            String outcome,
            Long owner,
            LocalDate due) {}

    /** Other words for a decision of the body with that code, and why. */
    public record CorrectDecision(
            long id,
            String body,
            String reference,
            long seen,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String words,

            Long owner,
            LocalDate due,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Records the decision and performs its step.
     *
     * @return its reference, the same for the same form
     * @throws NotFound when it is no item of the meeting
     * @throws uk.dasv.platform.StaleRecord when the item was dealt with meanwhile, or its subject is no longer as it was seen
     * @throws RuleViolation when the meeting is not in session, too few are there and nobody says why it is decided all the
     *     same, the votes cannot be, or the step is not possible
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public String record(RecordDecision form) {
        Decision before = em.find(Decision.class, form.id());
        if (before != null) {
            if (before.getMeeting() == null || !before.getMeeting().reference().equals(form.meeting())) {
                throw new NotFound();
            }
            return before.getReference();
        }
        AgendaItem item = sittings.item(form.meeting(), form.item());
        item.requireVersion(form.itemSeen());
        Meeting meeting = item.getMeeting();
        Sittings.requireInSession(meeting);
        if (!DecisionKind.on(item.getKind()).contains(form.decision())) {
            throw RuleViolation.at("decision", "choose");
        }
        if (form.decision().needsWords() && blank(form.words())) {
            throw RuleViolation.at("words", "required");
        }
        Voting voting = new Voting(form.way(), form.votesFor(), form.votesAgainst(), form.abstained(), form.dissent());
        String withoutQuorum = quorum(meeting, voting, form.withoutQuorum());
        Person owner = owner(form.owner());
        SubjectRef subject = item.about();
        SubjectRef about = facts.behind(subject);
        Paper seen =
                subject == null ? null : papers.now(item.getKind(), subject).orElse(null);
        steps.perform(
                item,
                new DecisionSteps.Step(
                        form.decision(),
                        form.subjectSeen(),
                        form.words(),
                        form.nextReviewOn(),
                        form.acceptedUntil(),
                        form.to()));
        item.done();
        String reference = references.next("DEC-" + meeting.getBody().getCode());
        Decision decision = new Decision(
                form.id(),
                reference,
                item,
                new Decision.What(form.decision(), form.words(), owner, form.due()),
                voting,
                withoutQuorum,
                new Decision.Ground(subject, item.getTitle(), seen, about, facts.now(about)),
                recorded());
        em.persist(decision);
        String made = form.actions().stream().map(a -> follows(decision, a)).collect(Collectors.joining(", "));
        em.createQuery("SELECT d FROM SessionDraft d WHERE d.item = :item AND d.person = :me", SessionDraft.class)
                .setParameter("item", item)
                .setParameter("me", sittings.me())
                .getResultStream()
                .forEach(em::remove);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.MEETING,
                form.meeting(),
                Changes.none()
                        .field("Decision", null, reference)
                        .field("Item", null, item.getTitle())
                        .field("What is decided", null, form.decision())
                        .field("Way", null, form.way())
                        .field("Without a quorum", null, withoutQuorum)
                        .field("Actions", null, made.isEmpty() ? null : made),
                blank(form.words()) ? null : form.words());
        recorded.fire(new DecisionRecorded(decision.getId(), meeting.getBody().getId()));
        return reference;
    }

    /**
     * Puts the words of a decision right: another stands in its place, which performs nothing again.
     *
     * @return the reference of the new one, the same for the same form
     * @throws NotFound when it is no decision of the body
     * @throws RuleViolation when another stands in its place already
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public String correct(CorrectDecision form) {
        Decision before = em.find(Decision.class, form.id());
        if (before != null) {
            if (!before.getBody().getCode().equals(form.body())) {
                throw new NotFound();
            }
            return before.getReference();
        }
        Decision wrong = em.createQuery(
                        "SELECT d FROM Decision d JOIN FETCH d.body b WHERE d.reference = :reference AND b.code = :body",
                        Decision.class)
                .setParameter("reference", form.reference())
                .setParameter("body", form.body())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        wrong.requireVersion(form.seen());
        Decision right = wrong.correct(
                form.id(),
                references.next("DEC-" + form.body()),
                new Decision.What(wrong.getKind(), form.words(), owner(form.owner()), form.due()),
                recorded());
        em.persist(right);
        audit.record(
                AuditEvent.CHANGED,
                wrong.getMeeting() == null ? SubjectKind.BODY : SubjectKind.MEETING,
                wrong.getMeeting() == null ? form.body() : wrong.getMeeting().reference(),
                Changes.none()
                        .field("Decision", wrong.getReference(), right.getReference())
                        .field("Words", wrong.getWords(), right.getWords()),
                form.reason());
        return right.getReference();
    }

    private String follows(Decision decision, NewAction wanted) {
        var action = actions.make(
                new DecidedActions.What(
                        wanted.field(), wanted.title(), wanted.body(), wanted.outcome(), wanted.owner(), wanted.due()),
                decision.getBody(),
                decision.getReference());
        em.persist(new DecisionAction(decision, action));
        return action.getReference();
    }

    /** Why it is decided although too few are there; null where enough are, or the body has no quorum. */
    private String quorum(Meeting meeting, Voting voting, String why) {
        int present = sittings.present(meeting);
        voting.require(present == 0 ? null : present);
        Integer quorum = meeting.getBody().getQuorum();
        if (quorum == null || present >= quorum) {
            return null;
        }
        if (blank(why)) {
            throw RuleViolation.at("withoutQuorum", "decision.noQuorum", present, quorum);
        }
        return why.strip();
    }

    private Person owner(Long id) {
        if (id == null) {
            return null;
        }
        Person owner = em.find(Person.class, id);
        if (owner == null || owner.hasLeft(LocalDate.now(clock))) {
            throw RuleViolation.at("owner", "choose");
        }
        return owner;
    }

    private Decision.Recorded recorded() {
        return new Decision.Recorded(sittings.me(), clock.instant(), LocalDate.now(clock));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
