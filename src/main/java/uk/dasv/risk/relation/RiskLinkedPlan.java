package uk.dasv.risk.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;
import uk.dasv.strategy.LinkedPlan;

/** A plan of another body that a risk refers to. */
@Entity
@Table(name = "risk_linked_plan")
public class RiskLinkedPlan extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "linked_plan_id")
    private LinkedPlan plan;

    protected RiskLinkedPlan() {}

    public RiskLinkedPlan(Risk risk, LinkedPlan plan) {
        this.risk = risk;
        this.plan = plan;
    }

    public Risk getRisk() {
        return risk;
    }

    public LinkedPlan getPlan() {
        return plan;
    }
}
