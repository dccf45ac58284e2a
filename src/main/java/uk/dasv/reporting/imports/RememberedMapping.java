package uk.dasv.reporting.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.governance.Body;
import uk.dasv.platform.BaseEntity;

/** How a body's files with these headings were read last time, so that next month's is mapped at once. */
@Entity
@Table(name = "import_mapping")
public class RememberedMapping extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private ImportKind kind;

    /** A digest of the headings. */
    @Column(nullable = false, length = 64, updatable = false)
    private String headings;

    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String mapping;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    protected RememberedMapping() {}

    RememberedMapping(ImportKind kind, Body body, String headings) {
        this.kind = kind;
        this.body = body;
        this.headings = headings;
    }

    void use(Mapping now, Instant at) {
        mapping = now.toJson();
        usedAt = at;
    }

    Mapping getMapping() {
        return Mapping.read(mapping);
    }
}
