package uk.dasv.risk.control;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;

/** A state that a control has had, from one moment to another; only read, for risks as they stood on a past day. */
@Entity
@ReadOnly
@Table(name = "risk_control_history")
@AttributeOverride(name = "id", column = @Column(name = "state_no"))
public class PastControl extends ControlFacts {

    /** The control whose state it was. */
    @Column(name = "id", nullable = false)
    private long controlId;

    @Column(name = "row_since", nullable = false)
    private Instant since;

    /** When the next state began; null for the present one. */
    @Column(name = "row_until")
    private Instant until;

    protected PastControl() {}

    public long getControlId() {
        return controlId;
    }
}
