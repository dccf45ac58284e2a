package uk.dasv.risk.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.risk.Risk;

/**
 * An action that treats a risk; not to be confused with a control that exists already. What treated it when is kept.
 */
@Entity
@Table(name = "treatment")
@Customizer(KeepsHistory.class)
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
