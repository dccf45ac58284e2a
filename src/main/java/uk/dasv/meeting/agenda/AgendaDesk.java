package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.PapersPublished;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Where a body's agenda is opened, put in order and published. Every change makes the meeting another than it was, so that two
 * people who work on the same agenda are told of each other. Once papers are published they stay as they are: only a late item
 * is added, with a reason.
 */
@ApplicationScoped
public class AgendaDesk {

    private static final Set<ItemKind> OF_WORDS = Set.of(ItemKind.INFORMATION, ItemKind.PERFORMANCE);

    private static final int LONGEST_TITLE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    AgendaItems items;

    @Inject
    AgendaBuilder builder;

    @Inject
    AddedThings things;

    @Inject
    Papers papers;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PapersPublished> published;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The agenda of the body's meeting on that day; {@code seen} is the meeting as the person saw it. */
    public record OfMeeting(String body, LocalDate on, long seen) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** An item that goes one place up or down. */
    public record MoveItem(String body, LocalDate on, long seen, long item, boolean up) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** An item and what is said of it. */
    public record WordsOnItem(
            String body,
            LocalDate on,
            long seen,
            long item,
            @Size(max = 4000, message = "{tooLong}") String words) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Something more for the agenda; {@code id} was given with the form.
     *
     * @param reference of an escalation, a risk or an action; blank for words alone
     * @param kind under which words alone stand
     * @param late why it comes after the papers were published
     */
    public record AddItem(
            String body,
            LocalDate on,
            long seen,
            long id,
            @Size(max = 30, message = "{tooLong}") String reference,
            ItemKind kind,

            @Size(max = LONGEST_TITLE, message = "{tooLong}") String title,

            @Size(max = 4000, message = "{tooLong}") String note,
            @Size(max = 2000, message = "{tooLong}") String late)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Papers that are taken back, and why. */
    public record TakeBack(
            String body,
            LocalDate on,
            long seen,

            @NotBlank(message = "{agenda.whyTakenBack}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Opens the agenda, which writes itself from what waits for the body.
     *
     * @return how many items it has
     * @throws RuleViolation when it is open already, or the meeting is over
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public int open(OfMeeting form) {
        Meeting meeting = one(form.body(), form.on(), form.seen());
        Meeting.State before = meeting.getState();
        meeting.openAgenda(clock.instant());
        List<AgendaItem> added = items.add(meeting, builder.waiting(meeting), null);
        state(form.body(), form.on(), before, meeting, null);
        return added.size();
    }

    /**
     * Adds what has come since, and drops nothing.
     *
     * @return how many items came on
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public int refresh(OfMeeting form) {
        Meeting meeting = agenda(form.body(), form.on(), form.seen(), Meeting.State.AGENDA_OPEN);
        List<AgendaItem> added = items.add(meeting, builder.waiting(meeting), null);
        Changes changes = Changes.none();
        added.forEach(i -> changes.field("Agenda item", null, i.getTitle()));
        changed(form.body(), form.on(), changes, null);
        return added.size();
    }

    /** Moves an item one place; the first cannot go up nor the last down. */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void move(MoveItem form) {
        Meeting meeting = agenda(form.body(), form.on(), form.seen(), Meeting.State.AGENDA_OPEN);
        List<AgendaItem> all = items.of(meeting);
        List<AgendaItem> open = all.stream()
                .filter(i -> i.getState() == ItemState.OPEN)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        AgendaItem item =
                open.stream().filter(i -> i.getId() == form.item()).findFirst().orElseThrow(NotFound::new);
        int from = open.indexOf(item);
        int to = from + (form.up() ? -1 : 1);
        if (to < 0 || to >= open.size()) {
            throw RuleViolation.of(form.up() ? "agenda.isFirst" : "agenda.isLast");
        }
        java.util.Collections.swap(open, from, to);
        open.addAll(all.stream().filter(i -> i.getState() != ItemState.OPEN).toList());
        AgendaItems.number(open);
        changed(
                form.body(),
                form.on(),
                Changes.none().field("Place of “" + item.getTitle() + "”", from + 1, to + 1),
                null);
    }

    /**
     * Adds something more: what is written by its reference, else words.
     *
     * @throws RuleViolation when the body has no such thing, it stands on the agenda already, or it is late without a reason
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void add(AddItem form) {
        if (em.find(AgendaItem.class, form.id()) != null) {
            return;
        }
        Meeting meeting = agenda(
                form.body(),
                form.on(),
                form.seen(),
                Meeting.State.AGENDA_OPEN,
                Meeting.State.PAPERS_PUBLISHED,
                Meeting.State.IN_SESSION);
        boolean late = meeting.getState() != Meeting.State.AGENDA_OPEN;
        if (late && (form.late() == null || form.late().isBlank())) {
            throw RuleViolation.at("late", "agenda.whyLate");
        }
        Candidate what = candidate(meeting, form);
        List<AgendaItem> present = items.of(meeting);
        if (what.about() != null && present.stream().anyMatch(i -> what.key().equals(i.key()) && isThere(i))) {
            throw RuleViolation.at("reference", "agenda.isThere");
        }
        AgendaItem item = items.add(meeting, present, form.id(), what, me());
        item.say(form.note());
        if (late) {
            item.late(form.late());
            item.publish(papers.of(List.of(item)).get(item.getId()));
        }
        changed(form.body(), form.on(), Changes.none().field("Agenda item", null, item.getTitle()), form.late());
    }

    private static boolean isThere(AgendaItem item) {
        return item.getState() != ItemState.CARRIED;
    }

    private Candidate candidate(Meeting meeting, AddItem form) {
        String by = user.require().name();
        if (form.reference() != null && !form.reference().isBlank()) {
            return things.byReference(meeting, form.reference(), by);
        }
        if (form.title() == null || form.title().isBlank()) {
            throw RuleViolation.at("title", "agenda.whatIsIt");
        }
        if (form.kind() == null || !OF_WORDS.contains(form.kind())) {
            throw RuleViolation.at("kind", "choose");
        }
        return new Candidate(form.kind(), null, form.title().strip(), "Added by " + by);
    }

    /**
     * Takes an item out; an escalation waits for the next meeting.
     *
     * @throws RuleViolation without a reason, or when it has been dealt with
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void takeOut(WordsOnItem form) {
        Meeting meeting = agenda(form.body(), form.on(), form.seen(), Meeting.State.AGENDA_OPEN);
        if (form.words() == null || form.words().isBlank()) {
            throw RuleViolation.at("words", "agenda.whyOut");
        }
        AgendaItem item = items.one(meeting, form.item());
        item.takeOut(form.words());
        items.comesOff(item, form.words().strip());
        changed(form.body(), form.on(), Changes.none().field("Agenda item", item.getTitle(), null), form.words());
    }

    /** Puts back what somebody took out, at the place it had. */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void putBack(MoveItem form) {
        Meeting meeting = agenda(form.body(), form.on(), form.seen(), Meeting.State.AGENDA_OPEN);
        AgendaItem item = items.one(meeting, form.item());
        item.putBack();
        items.comesOn(item);
        changed(form.body(), form.on(), Changes.none().field("Agenda item", null, item.getTitle()), null);
    }

    /** Says the words with which an item comes before the meeting, or none. */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void say(WordsOnItem form) {
        Meeting meeting = agenda(form.body(), form.on(), form.seen(), Meeting.State.AGENDA_OPEN);
        AgendaItem item = items.one(meeting, form.item());
        String before = item.getNote();
        item.say(form.words());
        changed(
                form.body(),
                form.on(),
                Changes.none().field("Note on “" + item.getTitle() + "”", before, item.getNote()),
                null);
    }

    /**
     * Publishes the papers: each item's is kept as it is now.
     *
     * @throws RuleViolation when the agenda is empty or not open
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void publish(OfMeeting form) {
        Meeting meeting = one(form.body(), form.on(), form.seen());
        Meeting.State before = meeting.getState();
        meeting.publishPapers(clock.instant());
        List<AgendaItem> open = items.open(meeting);
        if (open.isEmpty()) {
            throw RuleViolation.of("agenda.nothingToPublish");
        }
        Map<Long, Paper> now = papers.of(open);
        open.forEach(i -> i.publish(now.get(i.getId())));
        state(form.body(), form.on(), before, meeting, null);
        em.flush();
        published.fire(new PapersPublished(meeting.getId()));
    }

    /** Takes the papers back to put them right; the agenda is open again. */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void takeBack(TakeBack form) {
        Meeting meeting = one(form.body(), form.on(), form.seen());
        Meeting.State before = meeting.getState();
        meeting.takePapersBack();
        items.of(meeting).forEach(AgendaItem::takePaperBack);
        state(form.body(), form.on(), before, meeting, form.reason());
    }

    private Meeting agenda(String body, LocalDate on, long seen, Meeting.State... states) {
        Meeting meeting = one(body, on, seen);
        if (!List.of(states).contains(meeting.getState())) {
            throw RuleViolation.of("meeting.wrongState");
        }
        em.lock(meeting, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return meeting;
    }

    private Meeting one(String body, LocalDate on, long seen) {
        Meeting meeting = em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.takenOn = :day",
                        Meeting.class)
                .setParameter("code", body)
                .setParameter("day", on)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        meeting.requireVersion(seen);
        return meeting;
    }

    private void state(String body, LocalDate on, Meeting.State before, Meeting meeting, String reason) {
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.MEETING,
                body + " " + on,
                Changes.none().field("State", before, meeting.getState()),
                reason);
    }

    private void changed(String body, LocalDate on, Changes changes, String reason) {
        if (!changes.isEmpty()) {
            audit.record(AuditEvent.CHANGED, SubjectKind.MEETING, body + " " + on, changes, reason);
        }
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }
}
