package uk.dasv.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stood in the cells of an action when its list was exported, each in a few letters that cannot be read back. A
 * list that is brought back says by it which cells were changed, and whether somebody changed the same meanwhile.
 */
public final class ActionMark {

    /** The cells that are marked, in their order in the mark. */
    public enum Part {
        TITLE,
        OUTCOME,
        PLAN_OF,
        OWNER,
        ORGANISATION,
        STATE,
        RATING,
        PERCENT,
        BASELINE,
        DUE
    }

    private static final String BEGINNING = "v1.";
    private static final int LETTERS = 4;

    private final Map<Part, String> prints = new EnumMap<>(Part.class);

    private ActionMark() {}

    /** The mark of an action with these cells: texts, days as ISO writes them, nothing for null. */
    public static String of(Map<Part, Object> cells) {
        return new Writer().mark(cells);
    }

    /** Writes the marks of a list; what stands in many of its rows is made into letters once. */
    public static final class Writer {

        /** As many of them as are remembered. */
        private static final int MOST = 2000;

        private final Map<Object, String> known = new HashMap<>();

        /** The mark of an action with these cells: texts, days as ISO writes them, nothing for null. */
        public String mark(Map<Part, Object> cells) {
            StringBuilder mark = new StringBuilder(BEGINNING);
            for (Part part : Part.values()) {
                Object cell = cells.get(part);
                mark.append(part == Part.TITLE || known.size() >= MOST ? print(cell) : known(cell));
            }
            return mark.toString();
        }

        private String known(Object cell) {
            return known.computeIfAbsent(cell == null ? "" : cell, ActionMark::print);
        }
    }

    /** Reads a mark; empty when the text is none. */
    public static Optional<ActionMark> read(String text) {
        String bare = text.strip();
        if (!bare.startsWith(BEGINNING) || bare.length() != BEGINNING.length() + LETTERS * Part.values().length) {
            return Optional.empty();
        }
        ActionMark mark = new ActionMark();
        int at = BEGINNING.length();
        for (Part part : Part.values()) {
            mark.prints.put(part, bare.substring(at, at + LETTERS));
            at += LETTERS;
        }
        return Optional.of(mark);
    }

    /** Whether this stood in the cell when the list was exported. */
    public boolean stood(Part part, Object value) {
        return prints.get(part).equals(print(value));
    }

    /** What nobody sees is taken out of what comes in: all but line ends and blanks, and the joiners of letters and emoji. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?![\\s\\u200C\\u200D])[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern HARMLESS = Pattern.compile("'[=+\\-@'].*", Pattern.DOTALL);

    /** Blanks and line ends may change on the way through other programs, and so may an apostrophe before a formula. */
    public static String canonical(Object value) {
        if (value instanceof String text && isPlain(text)) {
            return text;
        }
        String seen = value == null ? "" : UNSEEN.matcher(value.toString()).replaceAll("");
        String text = BLANKS.matcher(seen).replaceAll(" ").strip();
        return HARMLESS.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Whether nothing could be taken out of it: letters of English and signs, and single blanks between them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' && text.charAt(0) != '\'';
    }

    private static String print(Object value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical(value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
