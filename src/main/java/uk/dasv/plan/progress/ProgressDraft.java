package uk.dasv.plan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;

/**
 * What somebody has typed about an action's month and not submitted yet. Only they see it. It goes
 * when they submit or clear it; when its period closes first, it is carried into the next month with
 * a note, and goes when that closes too.
 */
@Entity
@Table(name = "progress_draft")
public class ProgressDraft extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id", updatable = false)
    private Action action;

    /** The first day of the month in which it was typed last. */
    @Column(name = "period_start", nullable = false)
    private LocalDate periodStart;

    /** Each field as typed, as JSON. */
    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String typed;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected ProgressDraft() {}

    public ProgressDraft(Person person, Action action) {
        this.person = person;
        this.action = action;
    }

    /** Keeps what is typed now. */
    public void type(String fields, Instant at, LocalDate today) {
        typed = fields;
        savedAt = at;
        periodStart = today.withDayOfMonth(1);
    }

    public Action getAction() {
        return action;
    }
}
