package uk.dasv.risk.treatment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;

/** From when to when an action treated a risk; only read, for risks as they stood on a past day. */
@Entity
@ReadOnly
@Table(name = "treatment_history")
@AttributeOverride(name = "id", column = @Column(name = "state_no"))
public class PastTreatment extends BaseEntity {

    /** The treatment whose state it was. */
    @Column(name = "id", nullable = false)
    private long treatmentId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    @Column(name = "row_since", nullable = false)
    private Instant since;

    /** When it was unlinked; null while it treats the risk. */
    @Column(name = "row_until")
    private Instant until;

    protected PastTreatment() {}

    public long getTreatmentId() {
        return treatmentId;
    }
}
