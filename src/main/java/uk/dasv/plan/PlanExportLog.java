package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.UseCase;

/** Records that a list of actions left the tracker. */
@ApplicationScoped
public class PlanExportLog {

    @Inject
    AuditTrail audit;

    @UseCase
    @RequiresPermission(Permission.VIEW_PLANS)
    public void exported(long rows) {
        audit.record(AuditEvent.EXPORTED, SubjectKind.PLAN, "-", Changes.none().field("Actions", null, rows), null);
    }
}
