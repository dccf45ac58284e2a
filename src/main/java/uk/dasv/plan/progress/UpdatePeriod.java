package uk.dasv.plan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * A month in which every running action is updated once: opened when it begins, closed when it is
 * over, and frozen from then on. At most one is open, which the database holds too.
 */
@Entity
@Table(name = "update_period")
public class UpdatePeriod extends BaseEntity {

    /** Where it stands: open for updates, or closed and frozen. */
    public enum State {
        OPEN,
        CLOSED
    }

    private static final Integer OPEN_MARK = 1;

    /** Its first day. */
    @Column(name = "period_start", nullable = false, updatable = false)
    private LocalDate periodStart;

    /** Its last day. */
    @Column(name = "closes_on", nullable = false, updatable = false)
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    /** 1 while it is open and null afterwards, so that a unique constraint allows one open period. */
    @Column(name = "open_mark")
    private Integer openMark;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected UpdatePeriod() {}

    /** Opens the period of the month that the day is in. */
    public UpdatePeriod(LocalDate day, Instant at) {
        this.periodStart = day.withDayOfMonth(1);
        this.closesOn = periodStart.plusMonths(1).minusDays(1);
        this.state = State.OPEN;
        this.openMark = OPEN_MARK;
        this.openedAt = at;
    }

    /** A month that went by while the program did not run: it was never open, and is closed at once. */
    public static UpdatePeriod missed(LocalDate day, Instant at) {
        UpdatePeriod period = new UpdatePeriod(day, at);
        period.shut(at);
        return period;
    }

    /**
     * Closes it for good.
     *
     * @throws RuleViolation while its month is not over, or when it is closed already
     */
    public void close(Instant at, LocalDate today) {
        if (!today.isAfter(closesOn)) {
            throw RuleViolation.of("period.notOver");
        }
        if (!isOpen()) {
            throw RuleViolation.of("period.closed");
        }
        shut(at);
    }

    private void shut(Instant at) {
        state = State.CLOSED;
        openMark = null;
        closedAt = at;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public LocalDate getMonth() {
        return periodStart;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }
}
