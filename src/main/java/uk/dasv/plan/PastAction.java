package uk.dasv.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;

/** A state that an action has had, from one moment to another; only read, for lists as they stood on a past day. */
@Entity
@ReadOnly
@Table(name = "plan_action_history")
@AttributeOverride(name = "id", column = @Column(name = "state_no"))
class PastAction extends ActionFacts {

    /** The action whose state it was. */
    @Column(name = "id", nullable = false)
    private long actionId;

    @Column(name = "row_since", nullable = false)
    private Instant since;

    /** When the next state began; null for the present one. */
    @Column(name = "row_until")
    private Instant until;

    protected PastAction() {}
}
