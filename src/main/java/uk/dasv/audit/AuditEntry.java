package uk.dasv.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.BaseEntity;

/** One thing that happened: who, acting for which body, when, to what, before, after and why. Never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends BaseEntity {

    /** As long as the longest of them, an e-mail address. */
    static final int LONGEST_REFERENCE = 200;

    /** Who is named where something was tried without signing in. */
    private static final String NOBODY = "Not signed in";

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "person_name", nullable = false, length = 120, updatable = false)
    private String personName;

    @Column(name = "body_id", updatable = false)
    private Long bodyId;

    @Column(name = "body_name", length = 120, updatable = false)
    private String bodyName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40, updatable = false)
    private AuditEvent event;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", nullable = false, length = 20, updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", nullable = false, length = LONGEST_REFERENCE, updatable = false)
    private String subjectRef;

    @Column(columnDefinition = "LONGTEXT", updatable = false)
    private String changes;

    @Column(columnDefinition = "TEXT", updatable = false)
    private String reason;

    protected AuditEntry() {}

    /** Something the program itself did, at start-up or by a timer. */
    static AuditEntry byTracker(Instant at, AuditEvent event, SubjectRef subject, Changes what, String why) {
        AuditEntry entry = new AuditEntry(at, null, null, event, subject, what, why);
        entry.personName = "The tracker";
        return entry;
    }

    AuditEntry(
            Instant at, Standing who, Grant actingFor, AuditEvent event, SubjectRef subject, Changes what, String why) {
        this.happenedAt = at;
        this.personId = who == null ? null : who.personId();
        this.personName = who == null ? NOBODY : who.name();
        this.bodyId = actingFor == null ? null : actingFor.bodyId();
        this.bodyName = actingFor == null ? null : actingFor.name();
        this.event = event;
        this.subjectKind = subject.kind();
        this.subjectRef = subject.reference();
        this.changes = what.isEmpty() ? null : what.toJson();
        this.reason = why;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }
}
