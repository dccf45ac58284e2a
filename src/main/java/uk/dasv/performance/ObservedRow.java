package uk.dasv.performance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value of a measure, for a period and perhaps for one group of people.
 *
 * @param outcome the outcome it belongs to; null where the strategy does not say
 * @param unit what it is counted in, as the strategy's files name it
 * @param covers whose figures they are; null where the strategy does not say
 * @param endsOn the last day of the period; null where nobody has said
 * @param characteristic what divides people into the groups, such as sex; null for a value of everybody
 * @param breakdown the group the value is about; null for everybody
 * @param note the value in words; null for none
 */
public record ObservedRow(
        String measure,
        String outcome,
        String unit,
        String covers,
        String source,
        String period,
        LocalDate endsOn,
        String characteristic,
        String breakdown,
        BigDecimal amount,
        String note) {

    /** The value as it is read: {@code 3.8 %}, {@code +14 %}, {@code 12}. */
    public String value() {
        String number = amount.stripTrailingZeros().toPlainString();
        return switch (unit) {
            case "PERCENT" -> number + " %";
            case "PERCENT_CHANGE" -> (amount.signum() > 0 ? "+" : "") + number + " %";
            case "RATE_PER_1000" -> number + " in 1,000";
            case "DAYS" -> number + " days";
            case "POUNDS" -> "£" + number;
            default -> number;
        };
    }
}
