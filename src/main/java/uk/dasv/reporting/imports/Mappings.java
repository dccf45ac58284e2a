package uk.dasv.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dasv.governance.Body;
import uk.dasv.platform.RuleViolation;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.reporting.sheet.UnreadableFile;

/** How files are read: guessed from their headings, remembered for the body's next file, and fit for use or not. */
@ApplicationScoped
public class Mappings {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The sheet that is most like one of ours, and its columns as they were last mapped or as they are called. */
    Mapping guess(ImportTarget target, SheetFile file, Body body) {
        Headings headings = new Headings(target.columns());
        Mapping best = null;
        int bestScore = -1;
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            List<SheetRow> first = SheetHead.of(file, sheet);
            Headings.Guess guess = headings.among(first);
            int score = first.isEmpty() ? -1 : guess.score();
            if (score > bestScore) {
                bestScore = score;
                best = mapping(target.kind(), body, sheet, first, guess);
            }
        }
        if (best == null) {
            throw UnreadableFile.because("empty");
        }
        return best;
    }

    private Mapping mapping(ImportKind kind, Body body, int sheet, List<SheetRow> first, Headings.Guess guess) {
        return first.stream()
                .filter(row -> row.number() == guess.row())
                .findFirst()
                .flatMap(row -> remembered(kind, body, row))
                .map(known -> new Mapping(sheet, guess.row(), known.columns(), known.otherwise()))
                .orElseGet(() -> new Mapping(sheet, guess.row(), guess.columns(), Map.of()));
    }

    private Optional<Mapping> remembered(ImportKind kind, Body body, SheetRow headings) {
        return memory(kind, body, Fingerprint.of(headings)).map(RememberedMapping::getMapping);
    }

    private Optional<RememberedMapping> memory(ImportKind kind, Body body, String headings) {
        return em.createQuery(
                        "SELECT m FROM RememberedMapping m WHERE m.body = :body AND m.kind = :kind"
                                + " AND m.headings = :headings",
                        RememberedMapping.class)
                .setParameter("body", body)
                .setParameter("kind", kind)
                .setParameter("headings", headings)
                .getResultStream()
                .findFirst();
    }

    /** The body's next file with these headings is read like this one. */
    void remember(ImportTarget target, Body body, SheetRow headings, Mapping mapping) {
        String digest = Fingerprint.of(headings);
        RememberedMapping memory =
                memory(target.kind(), body, digest).orElseGet(() -> new RememberedMapping(target.kind(), body, digest));
        memory.use(mapping, clock.instant());
        em.persist(memory);
    }

    /**
     * Refuses a mapping that leaves out what every row needs, or takes one of the file's columns for two of ours.
     *
     * @throws RuleViolation at the column
     */
    void requireFit(ImportTarget target, Mapping mapping) {
        for (ImportColumn column : target.columns()) {
            boolean said = mapping.columns().containsKey(column.key())
                    || mapping.otherwise().containsKey(column.key());
            if (column.required() && !said) {
                throw RuleViolation.at("column-" + column.key(), "import.chooseColumn");
            }
        }
        Map<Integer, String> used = new HashMap<>();
        for (ImportColumn column : target.columns()) {
            Integer at = mapping.columns().get(column.key());
            if (at != null && used.put(at, column.key()) != null) {
                throw RuleViolation.at("column-" + column.key(), "import.columnTwice");
            }
        }
    }
}
