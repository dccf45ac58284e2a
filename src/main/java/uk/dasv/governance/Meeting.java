package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * A dated meeting of a body. Papers are due on its paper deadline; what is raised later waits for the next one. Until it
 * is held it can move to another day or be cancelled; a body meets only once on a day.
 */
@Entity
@Table(name = "meeting")
public class Meeting extends BaseEntity {

    /** Where a meeting stands ({@code domain.md}, "Meetings"). */
    public enum State {
        SCHEDULED,
        AGENDA_OPEN,
        PAPERS_PUBLISHED,
        IN_SESSION,
        MINUTES_DRAFT,
        CONFIRMED,
        CANCELLED;

        /** Whether it has not begun. */
        boolean isToCome() {
            return this == SCHEDULED || this == AGENDA_OPEN || this == PAPERS_PUBLISHED;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Column(name = "meets_on", nullable = false)
    private LocalDate meetsOn;

    /** The day it takes in the body's calendar; null once it is cancelled. */
    @Column(name = "taken_on")
    private LocalDate takenOn;

    @Column(name = "paper_deadline", nullable = false)
    private LocalDate paperDeadline;

    @Column(nullable = false, length = 200)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state;

    @Column(name = "agenda_opened_at")
    private Instant agendaOpenedAt;

    @Column(name = "papers_published_at")
    private Instant papersPublishedAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** The later meeting that confirmed its minutes; null until then. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "confirmed_at_meeting_id")
    private Meeting confirmedBy;

    protected Meeting() {}

    public Meeting(Body body, LocalDate meetsOn, LocalDate paperDeadline, String place) {
        this(newId(), body, meetsOn, paperDeadline, place, State.SCHEDULED);
    }

    public Meeting(long id, Body body, LocalDate meetsOn, LocalDate paperDeadline, String place, State state) {
        super(id);
        this.body = body;
        this.state = state;
        take(meetsOn, paperDeadline, place);
    }

    /**
     * It meets on another day, or with another deadline or in another place, than was said.
     *
     * @throws RuleViolation when it was held or cancelled, or the day is before today
     */
    public void move(LocalDate to, LocalDate newDeadline, String newPlace, LocalDate today) {
        requireToCome(today);
        if (to.isBefore(today)) {
            throw RuleViolation.at("meetsOn", "meeting.movedToPast");
        }
        take(to, newDeadline, newPlace);
    }

    /**
     * It does not take place; nothing waits for it any more.
     *
     * @throws RuleViolation when it was held or cancelled already
     */
    public void cancel(LocalDate today) {
        requireToCome(today);
        state = State.CANCELLED;
        takenOn = null;
    }

    /**
     * Its agenda is open: items are added, ordered and taken out.
     *
     * @throws RuleViolation unless it is only scheduled
     */
    public void openAgenda(Instant at) {
        step(State.AGENDA_OPEN, State.SCHEDULED);
        agendaOpenedAt = at;
    }

    /**
     * Its papers are published, and stay as they are.
     *
     * @throws RuleViolation unless its agenda is open
     */
    public void publishPapers(Instant at) {
        step(State.PAPERS_PUBLISHED, State.AGENDA_OPEN);
        papersPublishedAt = at;
    }

    /**
     * Its papers are taken back to be put right, and its agenda is open again.
     *
     * @throws RuleViolation unless they are published and it has not begun
     */
    public void takePapersBack() {
        step(State.AGENDA_OPEN, State.PAPERS_PUBLISHED);
        papersPublishedAt = null;
    }

    /**
     * It begins.
     *
     * @throws RuleViolation before its day, or unless its agenda is open or its papers are published
     */
    public void begin(Instant at, LocalDate today) {
        if (today.isBefore(meetsOn)) {
            throw RuleViolation.of("meeting.notYetItsDay");
        }
        step(State.IN_SESSION, State.AGENDA_OPEN, State.PAPERS_PUBLISHED);
        begunAt = at;
    }

    /**
     * It is over; its minutes are drafted.
     *
     * @throws RuleViolation unless it is in session
     */
    public void end(Instant at) {
        step(State.MINUTES_DRAFT, State.IN_SESSION);
        endedAt = at;
    }

    /**
     * A later meeting of its body has confirmed its minutes.
     *
     * @throws RuleViolation unless its minutes are in draft, or the other is of another body or not later
     */
    public void confirm(Instant at, Meeting by) {
        if (!by.body.equals(body) || !by.meetsOn.isAfter(meetsOn)) {
            throw RuleViolation.of("meeting.confirmedByALaterOne");
        }
        step(State.CONFIRMED, State.MINUTES_DRAFT);
        confirmedAt = at;
        confirmedBy = by;
    }

    private void step(State to, State... from) {
        if (!List.of(from).contains(state)) {
            throw RuleViolation.of("meeting.wrongState");
        }
        state = to;
    }

    /** Whether it can still be moved or cancelled. */
    public boolean isToCome(LocalDate today) {
        return state.isToCome() && !meetsOn.isBefore(today);
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    private void requireToCome(LocalDate today) {
        if (!isToCome(today)) {
            throw RuleViolation.of(isCancelled() ? "meeting.isCancelled" : "meeting.isHeld");
        }
    }

    private void take(LocalDate day, LocalDate deadline, String where) {
        if (deadline.isAfter(day)) {
            throw RuleViolation.at("paperDeadline", "meeting.deadlineAfterMeeting");
        }
        meetsOn = day;
        takenOn = isCancelled() ? null : day;
        paperDeadline = deadline;
        place = where.strip();
    }

    /** What a meeting of the body with that code on that day is called: {@code CG 2026-12-03}. */
    public static String reference(String body, LocalDate day) {
        return body + " " + day;
    }

    /** What it is called by where it stands in the calendar now. */
    public String reference() {
        return reference(body.getCode(), meetsOn);
    }

    public Body getBody() {
        return body;
    }

    public LocalDate getMeetsOn() {
        return meetsOn;
    }

    public LocalDate getPaperDeadline() {
        return paperDeadline;
    }

    public String getPlace() {
        return place;
    }

    public State getState() {
        return state;
    }
}
