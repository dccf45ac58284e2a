package uk.dasv.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.SheetRow;

/**
 * Reads imports of every kind, always those of the person alone: how far they have come, what their files look like, and what
 * is wrong in which cell. Who may ask is said by the {@link ImportQueries} of each kind.
 */
@ApplicationScoped
public class ImportReading {

    private static final int SAMPLES = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    /** The import, for whoever began it and may still edit the body's plan. */
    public ImportQueries.JobView job(ImportKind kind, long id) {
        ImportJob job = own(kind, id);
        return new ImportQueries.JobView(
                job.getId(),
                job.getBody().getCode(),
                job.getBody().getShortName(),
                job.getStage(),
                job.getFileName(),
                job.getSheet(),
                job.getMapping(),
                job.getCreated(),
                job.getChanged(),
                job.getThere());
    }

    private ImportJob own(ImportKind kind, long id) {
        return em.createQuery(
                        "SELECT j FROM ImportJob j JOIN FETCH j.body WHERE j.id = :id AND j.kind = :kind"
                                + " AND j.personId = :me",
                        ImportJob.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("me", user.require().personId())
                .getResultStream()
                .findFirst()
                .filter(job -> access.may(
                        kind.permission(), SubjectKind.BODY, job.getBody().getCode()))
                .orElseThrow(NotFound::new);
    }

    /**
     * The start of the file. {@code sheet} and {@code headings} are null for those that were guessed or mapped before.
     *
     * @throws NotFound when the import is done and its file gone
     */
    public ImportQueries.FileHead head(ImportTarget target, long id, Integer sheet, Integer headings) {
        ImportJob job = own(target.kind(), id);
        ImportFile kept = em.find(ImportFile.class, id);
        if (kept == null) {
            throw new NotFound();
        }
        SheetFile file = SheetFile.open(kept.getContent());
        Mapping known = job.getMapping();
        int chosen = sheet == null || sheet < 0 || sheet >= file.sheets().size() ? known.sheet() : sheet;
        List<SheetRow> first = SheetHead.of(file, chosen);
        Headings guessing = new Headings(target.columns());
        Mapping guess = known;
        if (headings != null || chosen != known.sheet()) {
            Headings.Guess anew = headings == null
                    ? guessing.among(first)
                    : first.stream()
                            .filter(r -> r.number() == headings)
                            .findFirst()
                            .map(guessing::of)
                            .orElse(new Headings.Guess(headings, Map.of(), 0));
            guess = headings != null && headings == known.headings() && chosen == known.sheet()
                    ? known
                    : new Mapping(chosen, anew.row(), anew.columns(), known.otherwise());
        }
        return new ImportQueries.FileHead(file.sheets(), guess, columns(file, guess));
    }

    private static List<ImportQueries.FileColumn> columns(SheetFile file, Mapping guess) {
        List<SheetRow> rows = SheetHead.from(file, guess.sheet(), guess.headings(), SAMPLES);
        boolean named = !rows.isEmpty() && rows.get(0).number() == guess.headings();
        int widest = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<ImportQueries.FileColumn> columns = new ArrayList<>();
        for (int place = 0; place < widest; place++) {
            int column = place;
            columns.add(new ImportQueries.FileColumn(
                    place,
                    SheetRow.letters(place),
                    named ? rows.get(0).cell(place).text() : "",
                    rows.stream()
                            .skip(named ? 1 : 0)
                            .map(r -> r.cell(column).text())
                            .filter(t -> !t.isBlank())
                            .findFirst()
                            .orElse("")));
        }
        return columns;
    }

    /** How many rows there are of each kind, and how many of the right ones have warnings. */
    public ImportQueries.Counts counts(ImportKind kind, long id) {
        long job = own(kind, id).getId();
        Map<Verdict, Long> rows = new EnumMap<>(Verdict.class);
        long[] other = new long[3];
        for (Object[] line : em.createQuery(
                        "SELECT r.verdict, r.warned, r.choice, COUNT(r) FROM ImportRow r WHERE r.jobId = :job"
                                + " GROUP BY r.verdict, r.warned, r.choice",
                        Object[].class)
                .setParameter("job", job)
                .getResultList()) {
            Verdict verdict = (Verdict) line[0];
            long count = (Long) line[3];
            rows.merge(verdict, count, Long::sum);
            if ((Boolean) line[1] && (verdict == Verdict.NEW || verdict == Verdict.CHANGED)) {
                other[0] += count;
            }
            if (line[2] == ImportRow.Choice.TAKE) {
                other[1] += count;
            } else if (line[2] == ImportRow.Choice.LEAVE) {
                other[2] += count;
            }
        }
        return new ImportQueries.Counts(
                of(rows, Verdict.NEW),
                of(rows, Verdict.CHANGED),
                of(rows, Verdict.SAME),
                of(rows, Verdict.THERE),
                of(rows, Verdict.CONFLICT),
                of(rows, Verdict.WRONG),
                other[0],
                other[1],
                other[2]);
    }

    private static long of(Map<Verdict, Long> rows, Verdict verdict) {
        return rows.getOrDefault(verdict, 0L);
    }

    /** Rows of these kinds, or only those of them with a warning, in their order. */
    public Page<ImportQueries.RowView> rows(
            ImportKind kind, long id, List<Verdict> verdicts, boolean warned, PageRequest page) {
        long job = own(kind, id).getId();
        if (verdicts.isEmpty()) {
            return new Page<>(List.of(), 0, page);
        }
        String where = " FROM ImportRow r WHERE r.jobId = :job AND r.verdict IN :verdicts"
                + (warned ? " AND r.warned = TRUE" : "");
        long total = em.createQuery("SELECT COUNT(r)" + where, Long.class)
                .setParameter("job", job)
                .setParameter("verdicts", verdicts)
                .getSingleResult();
        List<ImportQueries.RowView> rows = em.createQuery(
                        "SELECT r.number, r.verdict, r.reference, r.notes, r.choice" + where + " ORDER BY r.number",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("verdicts", verdicts)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(r -> new ImportQueries.RowView(
                        (Integer) r[0], (Verdict) r[1], (String) r[2], RowNotes.read((String) r[3]), (ImportRow.Choice)
                                r[4]))
                .toList();
        return new Page<>(rows, total, page);
    }

    /** The headings of the file, as they came; none where it has none. */
    public List<String> headings(ImportKind kind, long id) {
        long job = own(kind, id).getId();
        return em.createQuery(
                        "SELECT r FROM ImportRow r WHERE r.jobId = :job AND r.verdict = :headings", ImportRow.class)
                .setParameter("job", job)
                .setParameter("headings", Verdict.HEADINGS)
                .getResultStream()
                .flatMap(r -> r.row().cells().stream())
                .map(Cell::text)
                .toList();
    }

    /** The rows that cannot be or were not taken, as they came, with the reasons. */
    public Page<ImportQueries.RestRow> rest(ImportKind kind, long id, PageRequest page) {
        long job = own(kind, id).getId();
        String where = " FROM ImportRow r WHERE r.jobId = :job"
                + " AND (r.verdict = :wrong OR r.verdict = :conflict AND r.choice IS NULL)";
        long total = em.createQuery("SELECT COUNT(r)" + where, Long.class)
                .setParameter("job", job)
                .setParameter("wrong", Verdict.WRONG)
                .setParameter("conflict", Verdict.CONFLICT)
                .getSingleResult();
        List<ImportQueries.RestRow> rows = em.createQuery(
                        "SELECT r.number, r.cells, r.verdict, r.notes" + where + " ORDER BY r.number", Object[].class)
                .setParameter("job", job)
                .setParameter("wrong", Verdict.WRONG)
                .setParameter("conflict", Verdict.CONFLICT)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(r -> new ImportQueries.RestRow(
                        new SheetRow((Integer) r[0], ImportRow.unpack((String) r[1])),
                        (Verdict) r[2],
                        RowNotes.read((String) r[3])))
                .toList();
        return new Page<>(rows, total, page);
    }

    /** The bodies for which the person may import. */
    public List<ImportQueries.Place> bodies(ImportKind kind) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ImportQueries.Place> query = cb.createQuery(ImportQueries.Place.class);
        Root<Body> body = query.from(Body.class);
        query.select(cb.construct(ImportQueries.Place.class, body.get("code"), body.get("shortName")))
                .where(access.scope(kind.permission()).on(cb, body.get("path")), cb.isNull(body.get("closedOn")))
                .orderBy(cb.asc(body.get("shortName")));
        return em.createQuery(query).getResultList();
    }
}
