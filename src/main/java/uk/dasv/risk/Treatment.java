package uk.dasv.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;

/** An action that treats a risk; not to be confused with a control that exists already. */
@Entity
@Table(name = "treatment")
public class Treatment extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    protected Treatment() {}

    public Treatment(Risk risk, Action action) {
        this.risk = risk;
        this.action = action;
    }

    public Risk getRisk() {
        return risk;
    }

    public Action getAction() {
        return action;
    }
}
