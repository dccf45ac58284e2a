package uk.dasv.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stood in the cells of a row when its list was exported, each in a few letters that cannot be read back. A list that is
 * brought back says by it which cells were changed, and whether somebody changed the same meanwhile.
 */
public final class RowMark<P extends Enum<P>> {

    static final int LETTERS = 4;

    /** What nobody sees is taken out of what comes in: all but line ends and blanks, and the joiners of letters and emoji. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?![\\s\\u200C\\u200D])[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern HARMLESS = Pattern.compile("'[=+\\-@'].*", Pattern.DOTALL);

    private final Map<P, String> prints;

    RowMark(Map<P, String> prints) {
        this.prints = prints;
    }

    /** Whether this stood in the cell when the list was exported. */
    public boolean stood(P part, Object value) {
        return prints.get(part).equals(print(value));
    }

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

    static String print(Object value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical(value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
