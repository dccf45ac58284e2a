package uk.dasv.risk.matrix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** The band of one likelihood and impact. */
@Entity
@Table(name = "risk_matrix_cell")
public class RiskMatrixCell extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matrix_id")
    private RiskMatrix matrix;

    @Column(nullable = false)
    private int likelihood;

    @Column(nullable = false)
    private int impact;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Band band;

    protected RiskMatrixCell() {}

    public RiskMatrixCell(RiskMatrix matrix, int likelihood, int impact, Band band) {
        this.matrix = matrix;
        this.likelihood = likelihood;
        this.impact = impact;
        this.band = band;
    }

    public RiskMatrix getMatrix() {
        return matrix;
    }

    public int getLikelihood() {
        return likelihood;
    }

    public int getImpact() {
        return impact;
    }

    public Band getBand() {
        return band;
    }
}
