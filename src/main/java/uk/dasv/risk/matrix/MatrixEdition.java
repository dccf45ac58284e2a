package uk.dasv.risk.matrix;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One edition of the matrix among all of them.
 *
 * @param by who published it, and why; null for the one the tracker began with
 */
public record MatrixEdition(
        int number, String name, LocalDate from, String by, Instant at, String reason, Standing standing)
        implements Serializable {

    /** Whether an edition is the one that holds. */
    public enum Standing {
        WAITING,
        IN_FORCE,
        PAST
    }

    /** As it is stored; where it stands among the others is said afterwards. */
    public MatrixEdition(int number, String name, LocalDate from, String by, Instant at, String reason) {
        this(number, name, from, by, at, reason, Standing.PAST);
    }

    MatrixEdition standing(Standing now) {
        return new MatrixEdition(number, name, from, by, at, reason, now);
    }
}
