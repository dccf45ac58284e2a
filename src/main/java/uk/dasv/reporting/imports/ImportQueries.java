package uk.dasv.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.SheetRow;

/** A person's own imports: how far they have come, what their files look like, and what is wrong in which cell. */
@ApplicationScoped
public class ImportQueries {

    /** The heading of the column that says why a row was not taken. */
    public static final String REASONS = "Problems to mend";

    private static final int SAMPLES = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    ImportTarget target;

    /** An import as its pages show it. */
    public record JobView(
            long id,
            String body,
            String bodyName,
            ImportJob.Stage stage,
            String fileName,
            String sheet,
            Mapping mapping,
            int created,
            int changed,
            int there)
            implements Serializable {}

    /** A column of a file: its place from 0, its letters, its heading, and what stands below. */
    public record FileColumn(int place, String letters, String heading, String sample) implements Serializable {}

    /** A file as it is mapped: its sheets, the row taken for the headings, its columns, and our guess. */
    public record FileHead(List<String> sheets, Mapping guess, List<FileColumn> columns) implements Serializable {

        public FileHead {
            sheets = List.copyOf(sheets);
            columns = List.copyOf(columns);
        }
    }

    /** A row with what is to be said of it. */
    public record RowView(int number, Verdict verdict, String reference, RowNotes notes, ImportRow.Choice choice)
            implements Serializable {}

    /** A row as it came. */
    public record RestRow(SheetRow row, Verdict verdict, RowNotes notes) {}

    /** The columns that the import understands. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<ImportColumn> columns() {
        return target.columns();
    }

    /** The import, for whoever began it and may still edit the body's plan. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public JobView job(long id) {
        ImportJob job = own(id);
        return new JobView(
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

    private ImportJob own(long id) {
        return em.createQuery(
                        "SELECT j FROM ImportJob j JOIN FETCH j.body WHERE j.id = :id AND j.personId = :me",
                        ImportJob.class)
                .setParameter("id", id)
                .setParameter("me", user.require().personId())
                .getResultStream()
                .findFirst()
                .filter(job -> access.may(
                        Permission.EDIT_PLAN,
                        uk.dasv.identity.SubjectKind.BODY,
                        job.getBody().getCode()))
                .orElseThrow(NotFound::new);
    }

    /**
     * The start of the file. {@code sheet} and {@code headings} are null for those that were guessed or mapped before.
     *
     * @throws NotFound when the import is done and its file gone
     */
    @RequiresPermission(Permission.EDIT_PLAN)
    public FileHead head(long id, Integer sheet, Integer headings) {
        ImportJob job = own(id);
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
        return new FileHead(file.sheets(), guess, columns(file, guess));
    }

    private static List<FileColumn> columns(SheetFile file, Mapping guess) {
        List<SheetRow> rows = SheetHead.from(file, guess.sheet(), guess.headings(), SAMPLES);
        boolean named = !rows.isEmpty() && rows.get(0).number() == guess.headings();
        int widest = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<FileColumn> columns = new ArrayList<>();
        for (int place = 0; place < widest; place++) {
            int column = place;
            columns.add(new FileColumn(
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
    @RequiresPermission(Permission.EDIT_PLAN)
    public Counts counts(long id) {
        long job = own(id).getId();
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
        return new Counts(
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

    /** The rows of an import, counted. */
    public record Counts(
            long fresh,
            long changed,
            long same,
            long there,
            long conflicts,
            long wrong,
            long warned,
            long taken,
            long left)
            implements Serializable {

        /** What the green button takes. */
        public long right() {
            return fresh + changed + taken;
        }

        /** What stays to be mended. */
        public long rest() {
            return wrong + conflicts - taken - left;
        }
    }

    /** Rows of these kinds, or only those of them with a warning, in their order. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public Page<RowView> rows(long id, List<Verdict> verdicts, boolean warned, PageRequest page) {
        long job = own(id).getId();
        if (verdicts.isEmpty()) {
            return new Page<>(List.of(), 0, page);
        }
        String where = " FROM ImportRow r WHERE r.jobId = :job AND r.verdict IN :verdicts"
                + (warned ? " AND r.warned = TRUE" : "");
        long total = em.createQuery("SELECT COUNT(r)" + where, Long.class)
                .setParameter("job", job)
                .setParameter("verdicts", verdicts)
                .getSingleResult();
        List<RowView> rows = em.createQuery(
                        "SELECT r.number, r.verdict, r.reference, r.notes, r.choice" + where + " ORDER BY r.number",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("verdicts", verdicts)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(r -> new RowView(
                        (Integer) r[0], (Verdict) r[1], (String) r[2], RowNotes.read((String) r[3]), (ImportRow.Choice)
                                r[4]))
                .toList();
        return new Page<>(rows, total, page);
    }

    /** The headings of the file, as they came; none where it has none. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<String> headings(long id) {
        long job = own(id).getId();
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
    @RequiresPermission(Permission.EDIT_PLAN)
    public Page<RestRow> rest(long id, PageRequest page) {
        long job = own(id).getId();
        String where = " FROM ImportRow r WHERE r.jobId = :job"
                + " AND (r.verdict = :wrong OR r.verdict = :conflict AND r.choice IS NULL)";
        long total = em.createQuery("SELECT COUNT(r)" + where, Long.class)
                .setParameter("job", job)
                .setParameter("wrong", Verdict.WRONG)
                .setParameter("conflict", Verdict.CONFLICT)
                .getSingleResult();
        List<RestRow> rows = em.createQuery(
                        "SELECT r.number, r.cells, r.verdict, r.notes" + where + " ORDER BY r.number", Object[].class)
                .setParameter("job", job)
                .setParameter("wrong", Verdict.WRONG)
                .setParameter("conflict", Verdict.CONFLICT)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(r -> new RestRow(
                        new SheetRow((Integer) r[0], ImportRow.unpack((String) r[1])),
                        (Verdict) r[2],
                        RowNotes.read((String) r[3])))
                .toList();
        return new Page<>(rows, total, page);
    }
}
