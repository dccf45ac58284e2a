package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** A partner agency. One that is no longer a partner is made inactive, never deleted. */
@Entity
@Table(name = "organisation")
public class Organisation extends BaseEntity {

    /** What sort of agency it is. */
    public enum Kind {
        COUNCIL,
        POLICE,
        HEALTH,
        CHARITY,
        JUSTICE,
        HOUSING,
        EDUCATION,
        OTHER
    }

    @Column(nullable = false, length = 120)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(nullable = false)
    private boolean active;

    protected Organisation() {}

    public Organisation(String name, Kind kind) {
        describe(name, kind, true);
    }

    /** Changes what is known of the organisation. */
    public final void describe(String newName, Kind newKind, boolean isActive) {
        this.name = newName.strip();
        this.kind = newKind;
        this.active = isActive;
    }

    public String getName() {
        return name;
    }

    public Kind getKind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }
}
