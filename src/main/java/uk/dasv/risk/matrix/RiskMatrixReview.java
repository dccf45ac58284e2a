package uk.dasv.risk.matrix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.governance.Body;
import uk.dasv.platform.BaseEntity;

/**
 * One line of what an edition of the matrix says about looking at risks of a band again: at every meeting of a kind
 * of body, or, in the one line without a kind, after how many months.
 */
@Entity
@Table(name = "risk_matrix_review")
public class RiskMatrixReview extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matrix_id")
    private RiskMatrix matrix;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Band band;

    @Enumerated(EnumType.STRING)
    @Column(name = "body_kind", length = 20)
    private Body.Kind bodyKind;

    private Integer months;

    protected RiskMatrixReview() {}

    /** Risks of the band are looked at whenever a body of the kind meets. */
    public RiskMatrixReview(RiskMatrix matrix, Band band, Body.Kind bodyKind) {
        this.matrix = matrix;
        this.band = band;
        this.bodyKind = bodyKind;
    }

    /** Risks of the band are looked at after so many months. */
    public RiskMatrixReview(RiskMatrix matrix, Band band, int months) {
        this.matrix = matrix;
        this.band = band;
        this.months = months;
    }

    public Band getBand() {
        return band;
    }

    public Body.Kind getBodyKind() {
        return bodyKind;
    }

    public Integer getMonths() {
        return months;
    }
}
