package uk.dasv.reporting.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them here: 3/4/2026 is 3 April, 3 Apr 26, 3rd April 2026, 2026-04-03. Days that are none, such as
 * 31/02/2026, and months without a day are no dates.
 */
public final class DateWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final String TIME = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME);
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})" + ORDINAL + "(?: of)?[-/. ]+([a-z]+)\\.?,?[-/. ]+'?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]+)\\.? (\\d{1,2})" + ORDINAL + ",? (\\d{4})" + TIME);
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ");

    private DateWords() {}

    /** The day, if it is one, between 2000 and 2100. */
    public static Optional<LocalDate> day(String text) {
        String plain = WEEKDAY.matcher(text.strip().toLowerCase(Locale.UK).replaceAll("[\\s\\u00A0]+", " "))
                .replaceFirst("")
                .replace('’', '\'');
        if (plain.length() > 60) {
            return Optional.empty();
        }
        Matcher m = ISO.matcher(plain);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = NUMBERS.matcher(plain);
        if (m.matches()) {
            return of(m.group(3), m.group(2), m.group(1));
        }
        m = WORDS.matcher(plain);
        if (m.matches()) {
            return of(m.group(3), month(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(plain);
        return m.matches() ? of(m.group(3), month(m.group(1)), m.group(2)) : Optional.empty();
    }

    private static String month(String word) {
        int place = LONG_MONTHS.indexOf(word);
        if (place < 0) {
            place = MONTHS.indexOf(word.equals("sept") ? "sep" : word);
        }
        return String.valueOf(place + 1);
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            LocalDate date = LocalDate.of(
                    year.length() == 2 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 2000 && date.getYear() <= 2100 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
