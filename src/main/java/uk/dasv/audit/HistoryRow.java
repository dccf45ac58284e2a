package uk.dasv.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import uk.dasv.identity.SubjectKind;

/** One line of the audit or of a thing's history. */
public record HistoryRow(
        Instant at,
        String person,
        String body,
        AuditEvent event,
        SubjectKind kind,
        String reference,
        List<Changes.Change> changes,
        String reason)
        implements Serializable {

    public HistoryRow(
            Instant at,
            String person,
            String body,
            AuditEvent event,
            SubjectKind kind,
            String reference,
            String changes,
            String reason) {
        this(at, person, body, event, kind, reference, Changes.read(changes), reason);
    }
}
