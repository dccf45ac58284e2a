package uk.dasv.platform;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody looks for, as words of a query: every word has to stand in one of the fields, in
 * any case; what means "anything" to a database ({@code %}, {@code _}) means itself.
 */
public final class SearchWords {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 100;

    /** Precedes what would mean "anything"; not the backslash, which MySQL reads in its own way. */
    public static final char ESCAPE = '!';

    private static final int MOST_WORDS = 8;

    private final String whole;
    private final List<String> words;

    private SearchWords(String whole) {
        this.whole = whole;
        this.words = Stream.of(whole.split(" ")).distinct().limit(MOST_WORDS).toList();
    }

    /**
     * What was typed, without the space around and within it.
     *
     * @throws RuleViolation when it is too short to find anything, or too long
     */
    public static SearchWords of(String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.length() < SHORTEST) {
            throw RuleViolation.at("words", "search.short", SHORTEST);
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.at("words", "search.long", LONGEST);
        }
        return new SearchWords(text.toLowerCase(Locale.UK));
    }

    /** The pattern that finds the text anywhere within a lower-case field. */
    public static String within(String text) {
        return "%" + text.toLowerCase(Locale.UK).replaceAll("[!%_]", "!$0") + "%";
    }

    /** The condition that each word stands in at least one of the fields. */
    public String in(String... fields) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = ":word" + i;
            all.add("("
                    + String.join(
                            " OR ",
                            Stream.of(fields)
                                    .map(f -> "LOWER(" + f + ") LIKE " + word + " ESCAPE '" + ESCAPE + "'")
                                    .toList())
                    + ")");
        }
        return String.join(" AND ", all);
    }

    /** What to sort by, so that a thing whose reference is exactly what was typed comes first. */
    public static String exactFirst(String reference) {
        return "CASE WHEN LOWER(" + reference + ") = :whole THEN 0 ELSE 1 END";
    }

    /** Gives the words of {@link #in} their values. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, within(words.get(i))));
        return query;
    }

    /** Gives {@link #exactFirst} its value. */
    public <T> TypedQuery<T> bindExact(TypedQuery<T> query) {
        return query.setParameter("whole", whole);
    }

    /** Whether what was typed is exactly this reference, in any case. */
    public boolean are(String reference) {
        return whole.equalsIgnoreCase(reference);
    }

    /** One thing that was found, and the body it belongs to. */
    public record Hit(String reference, String title, String body) {}
}
