package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/** A dated meeting of a body. Papers are due on its paper deadline; what is raised later waits for the next one. */
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
        CANCELLED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Column(name = "meets_on", nullable = false)
    private LocalDate meetsOn;

    @Column(name = "paper_deadline", nullable = false)
    private LocalDate paperDeadline;

    @Column(nullable = false, length = 200)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state;

    protected Meeting() {}

    public Meeting(Body body, LocalDate meetsOn, LocalDate paperDeadline, String place) {
        this(newId(), body, meetsOn, paperDeadline, place, State.SCHEDULED);
    }

    public Meeting(long id, Body body, LocalDate meetsOn, LocalDate paperDeadline, String place, State state) {
        super(id);
        if (paperDeadline.isAfter(meetsOn)) {
            throw RuleViolation.at("paperDeadline", "meeting.deadlineAfterMeeting");
        }
        this.body = body;
        this.meetsOn = meetsOn;
        this.paperDeadline = paperDeadline;
        this.place = place.strip();
        this.state = state;
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
