package uk.dasv.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.ReadOnly;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/**
 * A state that an action has had, from one moment to another; only read, for lists as they stood on a past day. Its
 * facts have the names they have in {@link Action}, so that the same query asks either.
 */
@Entity
@ReadOnly
@Table(name = "plan_action_history")
@AttributeOverride(name = "id", column = @Column(name = "state_no"))
class PastAction extends BaseEntity {

    @Column(name = "row_since", nullable = false)
    private Instant since;

    /** When the next state began; null for the present one. */
    @Column(name = "row_until")
    private Instant until;

    @Column(nullable = false, length = 30)
    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "objective_id")
    private Objective objective;

    @Column(nullable = false, length = 200)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lead_organisation_id")
    private Organisation leadOrganisation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_id")
    private Person deputy;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "baseline_due")
    private LocalDate baselineDue;

    @Column(name = "current_due", nullable = false)
    private LocalDate currentDue;

    @Column(name = "date_changes", nullable = false)
    private int dateChanges;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ActionSource source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ActionState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Brag rating;

    @Column(name = "percent_done", nullable = false)
    private int percentDone;

    @Column(name = "last_update_at")
    private Instant lastUpdateAt;

    @Column(name = "last_update_period")
    private LocalDate lastUpdatePeriod;

    protected PastAction() {}
}
