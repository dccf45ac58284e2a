package uk.dasv.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of {@code access-matrix.txt}, which people agree on; it knows nothing of how rights are worked out. */
final class AccessMatrix {

    /** The kinds of people the table speaks of. */
    static final List<String> PEOPLE = List.of(
            "lead",
            "deputy",
            "secretary",
            "member",
            "owner",
            "no membership",
            "former lead",
            "administrator",
            "anonymous");

    private static final List<Relation> COLUMNS =
            List.of(Relation.OWN, Relation.BELOW, Relation.ABOVE, Relation.OTHER, Relation.SCRUTINISED);

    private final Map<String, Map<String, Map<Relation, Boolean>>> tables = new LinkedHashMap<>();

    static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AccessMatrix.class.getResourceAsStream("access-matrix.txt"), StandardCharsets.UTF_8))) {
            String permission = null;
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith("== ")) {
                    permission = line.substring(3).strip();
                    matrix.tables.put(permission, new LinkedHashMap<>());
                } else if (permission != null && !line.isBlank() && !line.startsWith(" ")) {
                    matrix.row(permission, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void row(String permission, String line) {
        String[] cells = line.strip().split("\\s{2,}");
        if (cells.length != COLUMNS.size() + 1) {
            throw new IllegalStateException(permission + ": not a name and five columns: " + line);
        }
        for (String who : cells[0].split(",\\s*")) {
            Map<Relation, Boolean> may = new EnumMap<>(Relation.class);
            for (int i = 0; i < COLUMNS.size(); i++) {
                may.put(COLUMNS.get(i), yes(cells[i + 1]));
            }
            if (!PEOPLE.contains(who) || tables.get(permission).put(who, may) != null) {
                throw new IllegalStateException(permission + " has a line too many: " + who);
            }
        }
    }

    private static boolean yes(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "-" -> false;
            default -> throw new IllegalStateException("neither yes nor -: " + cell);
        };
    }

    Set<String> permissions() {
        return tables.keySet();
    }

    Set<String> people(String permission) {
        return tables.get(permission).keySet();
    }

    boolean may(String who, String permission, Relation where) {
        return tables.get(permission).get(who).get(where);
    }

    /** Whether a list lets them in: everybody who has signed in where owners may, for they might own something. */
    boolean anywhere(String who, String permission) {
        boolean mightOwn =
                !who.equals("anonymous") && tables.get(permission).get("owner").containsValue(true);
        return mightOwn || tables.get(permission).get(who).containsValue(true);
    }
}
