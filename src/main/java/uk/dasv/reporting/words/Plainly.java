package uk.dasv.reporting.words;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Compares words as people do: capitals, accents, dots and blanks make no difference. */
public final class Plainly {

    private static final int LONGEST = 120;

    private Plainly() {}

    /** The words without capitals, accents and marks, one blank between them. */
    public static String of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace("%", " percent ")
                .replace("&", " and ")
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The one that is most like the word, if any is like it at all. */
    public static Optional<String> nearest(String word, Collection<String> among) {
        String plain = of(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, plain.length() / 3);
        return among.stream()
                .map(one -> new Object() {
                    final String words = one;
                    final int distance = distance(plain, of(one), most);
                })
                .filter(one -> one.distance <= most)
                .min(Comparator.comparingInt(one -> one.distance))
                .map(one -> one.words)
                .or(() -> among.stream()
                        .filter(one -> plain.length() > 3 && (" " + of(one) + " ").contains(" " + plain + " "))
                        .findFirst());
    }

    /** How many letters have to change to make one of the other; more than {@code most} is all the same. */
    public static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most || other.length() > LONGEST * 2) {
            return most + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, Math.min(above[j], now[j - 1]) + 1);
            }
            above = now;
        }
        return above[other.length()];
    }
}
