package uk.dasv.risk.exception;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.risk.matrix.Band;

/** A risk that meets at least one rule of what counts as an exception, with the reasons why. */
public record RiskException(
        String reference,
        String title,
        String body,
        String outcome,
        String owner,
        Integer score,
        Band band,
        List<Reason> reasons)
        implements Serializable {

    public RiskException {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why it is one, by a rule.
     *
     * @param figure points, days or meetings, as the rule counts; null for one that counts nothing
     * @param since the day on which the register's body last met, for a rule about what has changed since
     * @param before the band in which the risk was then
     */
    public record Reason(ExceptionKind kind, Long figure, LocalDate since, Band before) implements Serializable {

        static Reason of(ExceptionKind kind, long figure) {
            return new Reason(kind, figure, null, null);
        }
    }
}
