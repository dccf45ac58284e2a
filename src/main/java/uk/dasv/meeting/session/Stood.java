package uk.dasv.meeting.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How the action, the risk or the issue stood that a decision is about, right after it was made: what is held against how it
 * stands later, to tell whether the ground of the decision is another by then. What it does not have is null.
 */
@Embeddable
public class Stood {

    @Column(name = "stood_state", length = 20)
    private String state;

    /** The rating of an action, or the band of a risk's score. */
    @Column(name = "stood_rating", length = 10)
    private String rating;

    @Column(name = "stood_score")
    private Integer score;

    @Column(name = "stood_due")
    private LocalDate due;

    protected Stood() {}

    public Stood(String state, String rating, Integer score, LocalDate due) {
        this.state = state;
        this.rating = rating;
        this.score = score;
        this.due = due;
    }
}
