package uk.dasv.escalation.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.escalation.Escalation;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * What a body answered to one of those below it, put in words that help all of them. It says nothing of who asked; it can be taken
 * back, and is kept then without its words being shown.
 */
@Entity
@Table(name = "advice")
public class Advice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "advice_text", nullable = false, columnDefinition = "TEXT")
    private String text;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "published_by_id")
    private Person publishedBy;

    @Column(name = "published_on", nullable = false)
    private LocalDate publishedOn;

    @Column(name = "taken_back_on")
    private LocalDate takenBackOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taken_back_by_id")
    private Person takenBackBy;

    @Column(name = "taken_back_why", columnDefinition = "TEXT")
    private String takenBackWhy;

    protected Advice() {}

    /** Published with the identifier that was given with the form. */
    public Advice(long id, Escalation escalation, String title, String text, Person by, LocalDate on) {
        super(id);
        this.escalation = escalation;
        this.body = escalation.getHolder();
        this.title = title.strip();
        this.text = text.strip();
        this.publishedBy = by;
        this.publishedOn = on;
    }

    /**
     * It is not to be followed any more.
     *
     * @throws RuleViolation when it was taken back already
     */
    public void takeBack(Person by, LocalDate on, String why) {
        if (takenBackOn != null) {
            throw RuleViolation.of("advice.takenBackAlready");
        }
        this.takenBackBy = by;
        this.takenBackOn = on;
        this.takenBackWhy = why.strip();
    }

    public Escalation getEscalation() {
        return escalation;
    }

    public String getTitle() {
        return title;
    }
}
