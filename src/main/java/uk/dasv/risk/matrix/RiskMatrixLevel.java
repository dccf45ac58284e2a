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

/** What one level of likelihood or impact is called. */
@Entity
@Table(name = "risk_matrix_level")
public class RiskMatrixLevel extends BaseEntity {

    /** Which of the two. */
    public enum Axis {
        LIKELIHOOD,
        IMPACT
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matrix_id")
    private RiskMatrix matrix;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Axis axis;

    @Column(nullable = false)
    private int level;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(length = 300)
    private String description;

    protected RiskMatrixLevel() {}

    public RiskMatrixLevel(RiskMatrix matrix, Axis axis, int level, String name, String description) {
        this.matrix = matrix;
        this.axis = axis;
        this.level = level;
        this.name = name;
        this.description = description;
    }

    public RiskMatrix getMatrix() {
        return matrix;
    }

    public Axis getAxis() {
        return axis;
    }

    public int getLevel() {
        return level;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }
}
