package uk.dasv.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** One value of a measure. */
@Entity
@Table(name = "observation")
public class Observation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "measure_id")
    private Measure measure;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 80)
    private String period;

    /** The last day of the period; null where nobody has said. */
    @Column(name = "ends_on")
    private LocalDate endsOn;

    /** What divides people into groups, such as sex; null for a value of everybody. */
    @Column(length = 80)
    private String characteristic;

    /** The group of people it is about; null for everybody. */
    @Column(length = 80)
    private String breakdown;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    @Column(length = 300)
    private String note;

    protected Observation() {}

    public Observation(
            Measure measure,
            int position,
            String period,
            LocalDate endsOn,
            String characteristic,
            String breakdown,
            BigDecimal amount,
            String note) {
        this.measure = measure;
        this.position = position;
        this.period = period;
        this.endsOn = endsOn;
        this.characteristic = characteristic;
        this.breakdown = breakdown;
        this.amount = amount;
        this.note = note;
    }

    public Measure getMeasure() {
        return measure;
    }

    public int getPosition() {
        return position;
    }

    public String getPeriod() {
        return period;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getCharacteristic() {
        return characteristic;
    }

    public String getBreakdown() {
        return breakdown;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getNote() {
        return note;
    }
}
