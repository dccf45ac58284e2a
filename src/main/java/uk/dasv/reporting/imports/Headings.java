package uk.dasv.reporting.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.reporting.words.Plainly;

/** Guesses which row of a sheet holds the headings and which column is which, from what people call them. */
public final class Headings {

    private static final int SAME = 100;
    private static final int LIKE = 80;
    private static final int WITHIN = 60;
    private static final int LONGEST = 80;

    private final List<ImportColumn> known;

    public Headings(List<ImportColumn> known) {
        this.known = known;
    }

    /** A guess: the number of the row, 0 for none, the columns by key, and how sure it is. */
    public record Guess(int row, Map<String, Integer> columns, int score) {}

    /** The best guess among the first rows of a sheet. */
    public Guess among(List<SheetRow> first) {
        Guess best = new Guess(0, Map.of(), 0);
        for (SheetRow row : first) {
            Guess guess = of(row);
            if (guess.columns().size() > 1 && guess.score() > best.score()) {
                best = guess;
            }
        }
        if (best.row() == 0) {
            // nothing is known by its name: the first row that looks like headings
            return first.stream()
                    .filter(row ->
                            row.cells().stream().filter(c -> !c.isBlank()).count() > 1)
                    .findFirst()
                    .or(() -> first.stream().findFirst())
                    .map(this::of)
                    .orElse(best);
        }
        return best;
    }

    /** Which of the row's cells is the heading of which column. */
    public Guess of(SheetRow row) {
        record Fit(String key, int column, int score) {}
        List<Fit> fits = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String heading = Plainly.of(shortened(row.cell(column).text()));
            if (heading.isEmpty()) {
                continue;
            }
            for (ImportColumn one : known) {
                int score = one.called().stream()
                        .mapToInt(name -> score(heading, Plainly.of(name)))
                        .max()
                        .orElse(0);
                if (score > 0) {
                    fits.add(new Fit(one.key(), column, score));
                }
            }
        }
        fits.sort(Comparator.comparingInt(Fit::score).reversed());
        Map<String, Integer> columns = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        int score = 0;
        for (Fit fit : fits) {
            if (!columns.containsKey(fit.key()) && taken.add(fit.column())) {
                columns.put(fit.key(), fit.column());
                score += fit.score();
            }
        }
        return new Guess(row.number(), Map.copyOf(columns), score);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int score(String heading, String name) {
        if (heading.equals(name)) {
            return SAME;
        }
        int most = name.length() >= 8 ? 2 : name.length() >= 5 ? 1 : 0;
        if (most > 0 && Plainly.distance(heading, name, most) <= most) {
            return LIKE;
        }
        boolean within = name.length() > 3 && (" " + heading + " ").contains(" " + name + " ");
        return within && heading.length() <= name.length() * 4 ? WITHIN + Math.min(15, name.length()) : 0;
    }
}
