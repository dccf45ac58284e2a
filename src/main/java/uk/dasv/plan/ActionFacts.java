package uk.dasv.plan;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/**
 * What a list says of an action, the same for an action as it is and for a state it has had, so that one query asks
 * either.
 */
@MappedSuperclass
public abstract class ActionFacts extends BaseEntity {

    @Column(nullable = false, length = 30)
    String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    Body body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    Outcome outcome;

    /** What it helps to reach under its outcome, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "objective_id")
    Objective objective;

    @Column(nullable = false, length = 200)
    String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lead_organisation_id")
    Organisation leadOrganisation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_id")
    Person deputy;

    @Column(name = "starts_on", nullable = false)
    LocalDate startsOn;

    @Column(name = "baseline_due")
    LocalDate baselineDue;

    @Column(name = "current_due", nullable = false)
    LocalDate currentDue;

    /** How often its due date has been moved since it was agreed. */
    @Column(name = "date_changes", nullable = false)
    int dateChanges;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    ActionSource source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    ActionState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    Brag rating;

    @Column(name = "percent_done", nullable = false)
    int percentDone;

    @Column(name = "last_update_at")
    Instant lastUpdateAt;

    @Column(name = "last_update_period")
    LocalDate lastUpdatePeriod;

    protected ActionFacts() {}

    /** The facts of a new thing whose identifier came with the form. */
    ActionFacts(long id) {
        super(id);
    }

    public String getReference() {
        return reference;
    }

    public Body getBody() {
        return body;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** What it helps to reach, or null. */
    public Objective getObjective() {
        return objective;
    }

    public String getTitle() {
        return title;
    }

    public Organisation getLeadOrganisation() {
        return leadOrganisation;
    }

    public Person getOwner() {
        return owner;
    }

    /** Who stands in for the owner, or null. */
    public Person getDeputy() {
        return deputy;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getBaselineDue() {
        return baselineDue;
    }

    public LocalDate getCurrentDue() {
        return currentDue;
    }

    public int getDateChanges() {
        return dateChanges;
    }

    public ActionSource getSource() {
        return source;
    }

    public ActionState getState() {
        return state;
    }

    public Brag getRating() {
        return rating;
    }

    public int getPercentDone() {
        return percentDone;
    }

    public LocalDate getLastUpdatePeriod() {
        return lastUpdatePeriod;
    }
}
