package uk.dasv.risk;

import java.util.Map;
import java.util.Optional;

/** One edition of the matrix, whole: the band of every score and the tolerance of every appetite. */
public record MatrixView(RiskMatrix matrix, Map<Score, Band> bands, Map<Appetite, Integer> tolerances) {

    public MatrixView {
        bands = Map.copyOf(bands);
        tolerances = Map.copyOf(tolerances);
    }

    public Band band(Score score) {
        return Optional.ofNullable(bands.get(score))
                .orElseThrow(() -> new IllegalStateException("the matrix has no band for " + score));
    }
}
