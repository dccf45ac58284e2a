package uk.dasv.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a filter in an address means: several constants, a number or a day. One that means none restricts nothing. */
public final class FilterValue {

    private FilterValue() {}

    /** A parameter that may stand in the address several times, as one filter with commas between. */
    public static String joined(String... values) {
        return values == null ? null : String.join(",", values);
    }

    /** The constants that the filter names. */
    public static <E extends Enum<E>> Set<E> several(ListState asked, Class<E> type, String name) {
        Set<E> named = EnumSet.noneOf(type);
        if (asked.text(name) != null) {
            List<String> wanted = List.of(asked.text(name).split(","));
            Stream.of(type.getEnumConstants())
                    .filter(c -> wanted.contains(c.name()))
                    .forEach(named::add);
        }
        return named;
    }

    /** The filter as a whole number that is not negative, or null. */
    public static Long number(ListState asked, String name) {
        String text = asked.text(name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The filter as a day, or null. */
    public static LocalDate day(ListState asked, String name) {
        try {
            return asked.text(name) == null ? null : LocalDate.parse(asked.text(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
