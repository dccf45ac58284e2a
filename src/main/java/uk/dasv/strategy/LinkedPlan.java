package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** The strategy or plan of another body to which the strategy says it is linked. */
@Entity
@Table(name = "linked_plan")
public class LinkedPlan extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "strategy_id")
    private Strategy strategy;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(length = 200)
    private String owner;

    protected LinkedPlan() {}

    public LinkedPlan(Strategy strategy, int position, String title, String owner) {
        this.strategy = strategy;
        this.position = position;
        this.title = title;
        this.owner = owner;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public String getOwner() {
        return owner;
    }
}
