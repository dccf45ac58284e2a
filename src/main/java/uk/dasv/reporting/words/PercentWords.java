package uk.dasv.reporting.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;

/** Percentages as people write them: 50, 50%, 50 percent. What lies between 0 and 1 without a mark could mean either and is none. */
public final class PercentWords {

    private PercentWords() {}

    public static OptionalInt whole(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        boolean marked = plain.matches(".*(%|per ?cent)\\.?$");
        String number = plain.replaceFirst("\\s*(%|per ?cent)\\.?$", "").strip();
        if (!number.matches("\\d{1,3}(\\.\\d{1,12})?")) {
            return OptionalInt.empty();
        }
        BigDecimal value = new BigDecimal(number);
        if (!marked && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0
                || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
