package uk.dasv.risk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;

/** A state that a risk has had, from one moment to another; only read, for registers as they stood on a past day. */
@Entity
@ReadOnly
@Table(name = "risk_history")
@AttributeOverride(name = "id", column = @Column(name = "state_no"))
public class PastRisk extends RiskFacts {

    /** The risk whose state it was. */
    @Column(name = "id", nullable = false)
    private long riskId;

    @Column(name = "row_since", nullable = false)
    private Instant since;

    /** When the next state began; null for the present one. */
    @Column(name = "row_until")
    private Instant until;

    protected PastRisk() {}

    public long getRiskId() {
        return riskId;
    }
}
