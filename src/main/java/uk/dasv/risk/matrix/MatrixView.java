package uk.dasv.risk.matrix;

import java.util.Map;
import java.util.Optional;

/**
 * One edition of the matrix, whole: the band of every score, the tolerance of every appetite, and when risks of each
 * band are looked at again.
 */
public record MatrixView(
        RiskMatrix matrix, Map<Score, Band> bands, Map<Appetite, Integer> tolerances, Map<Band, ReviewRule> reviews) {

    public MatrixView {
        bands = Map.copyOf(bands);
        tolerances = Map.copyOf(tolerances);
        reviews = Map.copyOf(reviews);
    }

    public Band band(Score score) {
        return Optional.ofNullable(bands.get(score))
                .orElseThrow(() -> new IllegalStateException("the matrix has no band for " + score));
    }

    /** When a risk of the band is to be looked at again. */
    public ReviewRule review(Band band) {
        return Optional.ofNullable(reviews.get(band))
                .orElseThrow(() -> new IllegalStateException("the matrix does not say when to review " + band));
    }
}
