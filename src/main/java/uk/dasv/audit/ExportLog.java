package uk.dasv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.UseCase;

/** Records that a list left the tracker: which, how many rows, and by which filters and sort. */
@ApplicationScoped
public class ExportLog {

    @Inject
    AuditTrail audit;

    /** The list of such things was exported; what it shows was read by the person's own rights. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void exported(SubjectKind kind, long rows, Map<String, String> asked) {
        Changes changes = Changes.none().field("Rows", null, rows);
        asked.forEach((name, value) -> changes.field(name, null, value));
        audit.record(AuditEvent.EXPORTED, kind, "-", changes, null);
    }
}
