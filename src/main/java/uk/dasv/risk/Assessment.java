package uk.dasv.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;

/** One scoring of a risk, dated and with its reason; never changed. */
@Entity
@Table(name = "assessment")
public class Assessment extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ScoreLevel level;

    @Column(nullable = false)
    private int likelihood;

    @Column(nullable = false)
    private int impact;

    @Column(nullable = false)
    private int score;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Band band;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matrix_id")
    private RiskMatrix matrix;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String rationale;

    /** Why the current score is lower though no control is new or better; null where that was not so. */
    @Column(name = "lowered_why", columnDefinition = "TEXT")
    private String loweredWhy;

    @Column(name = "assessed_on", nullable = false)
    private LocalDate assessedOn;

    @Column(name = "assessed_at", nullable = false)
    private Instant assessedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assessed_by_id")
    private Person assessedBy;

    protected Assessment() {}

    /** The scoring of a level of the risk by the matrix, on that day. */
    public Assessment(
            Risk risk,
            ScoreLevel level,
            Score given,
            MatrixView matrix,
            String rationale,
            Person by,
            LocalDate on,
            Instant at) {
        this(risk, level, given, matrix, rationale, null, by, on, at);
    }

    /** The same, with why a current score is lower though no control is new or better. */
    public Assessment(
            Risk risk,
            ScoreLevel level,
            Score given,
            MatrixView matrix,
            String rationale,
            String loweredWhy,
            Person by,
            LocalDate on,
            Instant at) {
        this.risk = risk;
        this.level = level;
        this.likelihood = given.likelihood();
        this.impact = given.impact();
        this.score = given.value();
        this.matrix = matrix.matrix();
        this.band = matrix.band(given);
        this.rationale = rationale;
        this.loweredWhy = loweredWhy;
        this.assessedBy = by;
        this.assessedOn = on;
        this.assessedAt = at;
        risk.scored(level, given, band, loweredWhy != null, on);
    }

    public ScoreLevel getLevel() {
        return level;
    }

    public int getScore() {
        return score;
    }

    public Band getBand() {
        return band;
    }
}
