package uk.dasv.meeting.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;

/** An action that follows from a decision. */
@Entity
@Table(name = "decision_action")
public class DecisionAction extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_id")
    private Decision decision;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    protected DecisionAction() {}

    public DecisionAction(Decision decision, Action action) {
        this.decision = decision;
        this.action = action;
    }

    public Action getAction() {
        return action;
    }
}
