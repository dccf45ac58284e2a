package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** How one body stands to another outside the line of escalation. */
@Entity
@Table(name = "body_link")
public class BodyLink extends BaseEntity {

    /** A scrutiny body asks questions of the other; a body is linked upwards to a board outside. */
    public enum Kind {
        SCRUTINISES,
        LINKED_UPWARDS
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_body_id")
    private Body from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_body_id")
    private Body to;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    protected BodyLink() {}

    public BodyLink(Body from, Kind kind, Body to) {
        this.from = from;
        this.kind = kind;
        this.to = to;
    }

    public Body getFrom() {
        return from;
    }

    public Body getTo() {
        return to;
    }

    public Kind getKind() {
        return kind;
    }
}
