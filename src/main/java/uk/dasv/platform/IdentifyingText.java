package uk.dasv.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in free text what looks as if it identified somebody. The tracker never holds a victim, a
 * perpetrator or a case ({@code domain.md}); this only makes people look again, and errs on the quiet
 * side: numbers of helplines, dates of meetings and references are no findings.
 */
public final class IdentifyingText {

    /** What kind of thing was found. */
    public enum Kind {
        PHONE_NUMBER("(?<![\\w+])(?:\\+44\\s?(?:\\(0\\)\\s?)?|0)(?!8\\d\\d)[1-9](?:[\\s-]?\\d){8,9}(?!\\w)"),
        POSTCODE("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}\\b"),
        NHS_NUMBER("(?<![\\w+-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\w-])") {
            @Override
            boolean holds(String found) {
                return checks(found.replaceAll("\\D", ""));
            }
        },
        NATIONAL_INSURANCE_NUMBER(
                "\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\\d{2}){3} ?[A-D]\\b"),
        DATE_OF_BIRTH("(?i)\\b(?:d\\.?o\\.?b\\.?|date of birth|born)\\b[^.\\n]{0,20}?\\d{1,4}[^.\\n]{0,12}"),
        EMAIL_ADDRESS("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+"),
        NAMED_PERSON("(?i:\\b(?:victim|survivor|perpetrator|offender|suspect|complainant|service user|client|patient|"
                + "child|girl|boy|mother|father|woman|man|wife|husband|partner)(?:(?:,|\\s+is|\\s+was)?\\s+"
                + "(?:named|called)|(?:'|’)s\\s+name\\s+is))\\s+\\p{Lu}[\\p{L}'’-]+");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean holds(String found) {
            return true;
        }
    }

    /** One finding: of what kind, and the words themselves. */
    public record Finding(Kind kind, String words) {}

    private IdentifyingText() {}

    /** All findings in the text, kind by kind; none for null. */
    public static List<Finding> in(String text) {
        List<Finding> findings = new ArrayList<>();
        if (text != null) {
            for (Kind kind : Kind.values()) {
                Matcher matcher = kind.pattern.matcher(text);
                while (matcher.find()) {
                    String words = matcher.group().strip();
                    if (kind.holds(words)) {
                        findings.add(new Finding(kind, words));
                    }
                }
            }
        }
        return findings;
    }

    /** Whether ten digits are an NHS number: the last is the check digit of the others, modulo 11 (NHS Data Dictionary). */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
