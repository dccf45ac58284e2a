package uk.dasv.risk.matrix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** An edition of the matrix by which risks are scored; assessments keep the edition they were made with. */
@Entity
@Table(name = "risk_matrix")
public class RiskMatrix extends BaseEntity {

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false)
    private int edition;

    @Column(name = "published_on", nullable = false)
    private LocalDate publishedOn;

    protected RiskMatrix() {}

    public RiskMatrix(String name, int edition, LocalDate publishedOn) {
        this.name = name;
        this.edition = edition;
        this.publishedOn = publishedOn;
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
