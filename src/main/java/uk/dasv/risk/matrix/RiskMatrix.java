package uk.dasv.risk.matrix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/**
 * An edition of the matrix by which risks are scored; assessments keep the edition they were made with. It is in force from
 * its day until that of the next one. Who published it and why is null for the one the tracker began with.
 */
@Entity
@Table(name = "risk_matrix")
public class RiskMatrix extends BaseEntity {

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false)
    private int edition;

    /** The day from which it is in force. */
    @Column(name = "published_on", nullable = false)
    private LocalDate publishedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_by_id")
    private Person publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(columnDefinition = "TEXT")
    private String reason;

    /** Whether the dates of reviews go by it already. */
    @Column(name = "taken_up", nullable = false)
    private boolean takenUp;

    protected RiskMatrix() {}

    /** The edition that the tracker begins with. */
    public RiskMatrix(String name, int edition, LocalDate publishedOn) {
        this.name = name;
        this.edition = edition;
        this.publishedOn = publishedOn;
        this.takenUp = true;
    }

    /** An edition that somebody publishes, in force from that day. */
    RiskMatrix(String name, int edition, LocalDate from, Person by, Instant at, String reason) {
        this(name.strip(), edition, from);
        this.publishedBy = by;
        this.publishedAt = at;
        this.reason = reason.strip();
        this.takenUp = false;
    }

    /** Its day has come: what goes by the matrix goes by it from now on. */
    void takeUp() {
        takenUp = true;
    }

    public String getName() {
        return name;
    }

    public int getEdition() {
        return edition;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }
}
