package uk.dasv.risk.control;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Customizer;
import uk.dasv.identity.Person;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;

/**
 * Something that already holds a risk down, unlike a treatment, which is still to be done (Orange Book; {@code
 * domain.md}, "Risks"). Its words can be put right and it can pass to another owner, which makes it no better: what works
 * differently is another control, and this one is retired with a reason. How well it works is what its last check found;
 * it is null until somebody has checked. Every state it has is kept.
 */
@Entity
@Table(name = "risk_control")
@Customizer(KeepsHistory.class)
public class RiskControl extends ControlFacts {

    protected RiskControl() {}

    /** A control nobody has checked or owns yet, in place since the day, with the identifier that was given with the form. */
    public RiskControl(long id, Risk risk, String title, String description, Person by, LocalDate on, Instant at) {
        super(id);
        risk.requireOpen();
        risk.betterControlled();
        this.risk = risk;
        this.title = title.strip();
        this.description = description;
        this.addedBy = by;
        this.addedOn = on;
        this.addedAt = at;
        this.betteredAt = at;
    }

    /**
     * What it is, said better than before.
     *
     * @throws RuleViolation when it is retired or its risk closed
     */
    public void describe(String newTitle, String newDescription) {
        requireInForce();
        title = newTitle.strip();
        description = newDescription;
    }

    /**
     * Somebody else answers for it from now on; null for nobody.
     *
     * @throws RuleViolation when it is retired or its risk closed
     */
    public void assign(Person newOwner) {
        requireInForce();
        owner = newOwner;
    }

    /**
     * A check has found how well it works.
     *
     * @throws RuleViolation when it is retired or its risk closed, or the day is before it began or before its last check
     */
    void checked(Effectiveness found, LocalDate on, Instant at) {
        requireInForce();
        if (on.isBefore(addedOn)) {
            throw RuleViolation.at("checkedOn", "control.checkedBeforeItBegan");
        }
        if (checkedOn != null && on.isBefore(checkedOn)) {
            throw RuleViolation.at("checkedOn", "control.checkedLater");
        }
        if (found.betterThan(effectiveness)) {
            betteredAt = at;
            risk.betterControlled();
        }
        effectiveness = found;
        checkedOn = on;
    }

    /**
     * It holds the risk down no longer.
     *
     * @throws RuleViolation when it is retired already or its risk closed
     */
    public void retire(String reason, LocalDate on, Instant at) {
        requireInForce();
        retiredReason = reason.strip();
        retiredOn = on;
        retiredAt = at;
    }

    private void requireInForce() {
        if (retiredAt != null) {
            throw RuleViolation.of("control.retired");
        }
        risk.requireOpen();
    }
}
