package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.SeenRisks;

/** Where a body says that what a risk feared has happened, and writes down the issue that there is now ({@code domain.md}, "Risks"). */
@ApplicationScoped
public class Materialising {

    @PersistenceContext
    EntityManager em;

    @Inject
    SeenRisks risks;

    @Inject
    IssueDesk issues;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The risk has materialised; {@code id} of the issue was given with the form, so that a second click makes nothing twice. */
    public record Materialise(
            long id, String reference, long version, @Valid IssueDesk.Told told) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * The risk has materialised: the body on whose register it stands has an issue from now on.
     *
     * @return the issue's reference, the same for the same form
     * @throws RuleViolation when the risk has materialised already, is a proposal or is closed
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public String materialise(Materialise form) {
        Issue before = em.find(Issue.class, form.id());
        return before != null ? before.getReference() : happened(form);
    }

    private String happened(Materialise form) {
        Risk risk = risks.one(form.reference(), form.version());
        RiskState was = risk.getState();
        risk.materialise(LocalDate.now(clock), clock.instant());
        String issue = issues.make(form.id(), risk.getBody(), form.told(), risk);
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none().field("State", was, risk.getState()).field("Issue", null, issue),
                form.told().description());
        return issue;
    }
}
