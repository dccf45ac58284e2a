package uk.dasv.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** A step on the way of an action, with a day it is due and the day it was done. */
@Entity
@Table(name = "milestone")
public class Milestone extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected Milestone() {}

    public Milestone(Action action, int position, String title, LocalDate dueOn, LocalDate doneOn) {
        this.action = action;
        this.position = position;
        this.title = title;
        this.dueOn = dueOn;
        this.doneOn = doneOn;
    }
}
