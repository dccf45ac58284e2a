package uk.dasv.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * What a body delivers in one period; the Chairs Group's is the joint city and county delivery plan. A body has
 * one plan at a time, and its actions are proposed for the present one.
 */
@Entity
@Table(name = "action_plan")
public class ActionPlan extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    protected ActionPlan() {}

    public ActionPlan(Body body, String title, LocalDate startsOn, LocalDate endsOn) {
        this(newId(), body, title, startsOn, endsOn);
    }

    /**
     * What a body begins; {@code id} comes with the form.
     *
     * @throws RuleViolation when it would end before it has begun
     */
    public ActionPlan(long id, Body body, String title, LocalDate startsOn, LocalDate endsOn) {
        super(id);
        if (!endsOn.isAfter(startsOn)) {
            throw RuleViolation.at("ends", "plan.endsBeforeStart");
        }
        this.body = body;
        this.title = title.strip();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    public Body getBody() {
        return body;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }
}
