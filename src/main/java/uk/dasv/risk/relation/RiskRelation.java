package uk.dasv.risk.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;

/** Two risks that belong together; each pair stands here once, the smaller identifier first. */
@Entity
@Table(name = "risk_relation")
public class RiskRelation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "other_id")
    private Risk other;

    protected RiskRelation() {}

    /** The two in either order. */
    public RiskRelation(Risk risk, Risk other) {
        boolean inOrder = risk.getId() < other.getId();
        this.risk = inOrder ? risk : other;
        this.other = inOrder ? other : risk;
    }

    public Risk getRisk() {
        return risk;
    }

    public Risk getOther() {
        return other;
    }
}
