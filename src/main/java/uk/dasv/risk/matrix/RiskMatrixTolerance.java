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

/** The score up to which an appetite tolerates a risk. */
@Entity
@Table(name = "risk_matrix_tolerance")
public class RiskMatrixTolerance extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matrix_id")
    private RiskMatrix matrix;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Appetite appetite;

    @Column(nullable = false)
    private int tolerance;

    protected RiskMatrixTolerance() {}

    public RiskMatrixTolerance(RiskMatrix matrix, Appetite appetite, int tolerance) {
        this.matrix = matrix;
        this.appetite = appetite;
        this.tolerance = tolerance;
    }

    public RiskMatrix getMatrix() {
        return matrix;
    }

    public Appetite getAppetite() {
        return appetite;
    }

    public int getTolerance() {
        return tolerance;
    }
}
