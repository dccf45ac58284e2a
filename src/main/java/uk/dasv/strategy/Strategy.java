package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** A strategy of the partnership: draft, adopted, and one day superseded by the next. */
@Entity
@Table(name = "strategy")
public class Strategy extends BaseEntity {

    /** Where a strategy stands. */
    public enum State {
        DRAFT,
        ADOPTED,
        SUPERSEDED
    }

    @Column(nullable = false, length = 20)
    private String code;

    @Column(nullable = false, length = 200)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String ambition;

    @Column(columnDefinition = "TEXT")
    private String purpose;

    @Column(columnDefinition = "TEXT")
    private String aim;

    protected Strategy() {}

    public Strategy(
            String code,
            String title,
            State state,
            LocalDate startsOn,
            LocalDate endsOn,
            String ambition,
            String purpose,
            String aim) {
        this.code = code;
        this.title = title;
        this.state = state;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ambition = ambition;
        this.purpose = purpose;
        this.aim = aim;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public State getState() {
        return state;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getAmbition() {
        return ambition;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getAim() {
        return aim;
    }
}
