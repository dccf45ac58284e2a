package uk.dasv.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.reporting.sheet.CleanText;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.reporting.sheet.UnreadableFile;

/**
 * What a person does to import a file: uploads it, says which column is which, chooses where two people changed the
 * same, and takes the right rows. Each step is kept in the database, so that it goes on after a restart or on another node.
 */
@ApplicationScoped
public class ImportDesk {

    static final int CHUNK = 500;

    /** So much of a digest tells one file from another, and still fits the audit's page. */
    private static final int DIGEST_SHOWN = 16;

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportTarget target;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A file for a body; {@code id} was given with the form, so that a second click uploads nothing twice. */
    public record Upload(
            long id, @NotBlank(message = "{choose}") String body, String fileName, byte[] content) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Which column of the file is which. */
    public record Check(String body, long job, @NotNull Mapping mapping) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** What to do with rows, by their numbers, that somebody else has changed meanwhile. */
    public record Choose(String body, long job, @NotNull Map<Integer, ImportRow.Choice> choices) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** One of the person's own imports for the body. */
    public record Own(String body, long job) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Takes a file, if it can be read to its end. Nothing is imported yet.
     *
     * @throws UnreadableFile when it cannot be taken, and why
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void upload(Upload form) {
        ImportJob before = em.find(ImportJob.class, form.id());
        if (before != null) {
            requireOwn(before, form.body());
            return;
        }
        SheetFile file = SheetFile.open(form.content());
        Body body = body(form.body());
        target.begin(body, Map.of(), false);
        Mapping guess = guess(file, body);
        file.read(guess.sheet(), row -> true);
        String name = CleanText.of(form.fileName() == null ? "" : shortened(form.fileName()));
        ImportJob job = new ImportJob(
                form.id(),
                user.require().personId(),
                body,
                name.isEmpty() ? "file" : name,
                Fingerprint.of(form.content()),
                clock.instant(),
                guess);
        em.persist(job);
        em.flush();
        em.persist(new ImportFile(job, form.content()));
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > ImportJob.LONGEST_NAME ? last.substring(last.length() - ImportJob.LONGEST_NAME) : last;
    }

    /** The sheet that is most like one of ours, and its columns as they were last mapped or as they are called. */
    private Mapping guess(SheetFile file, Body body) {
        Headings headings = new Headings(target.columns());
        Mapping best = null;
        int bestScore = -1;
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            List<SheetRow> first = SheetHead.of(file, sheet);
            Headings.Guess guess = headings.among(first);
            int score = first.isEmpty() ? -1 : guess.score();
            if (score > bestScore) {
                bestScore = score;
                best = mapping(body, sheet, first, guess);
            }
        }
        if (best == null) {
            throw UnreadableFile.because("empty");
        }
        return best;
    }

    private Mapping mapping(Body body, int sheet, List<SheetRow> first, Headings.Guess guess) {
        return first.stream()
                .filter(row -> row.number() == guess.row())
                .findFirst()
                .flatMap(row -> remembered(body, row))
                .map(known -> new Mapping(sheet, guess.row(), known.columns(), known.otherwise()))
                .orElseGet(() -> new Mapping(sheet, guess.row(), guess.columns(), Map.of()));
    }

    private java.util.Optional<Mapping> remembered(Body body, SheetRow headings) {
        return memory(body, Fingerprint.of(headings)).map(RememberedMapping::getMapping);
    }

    private java.util.Optional<RememberedMapping> memory(Body body, String headings) {
        return em.createQuery(
                        "SELECT m FROM RememberedMapping m WHERE m.body = :body AND m.headings = :headings",
                        RememberedMapping.class)
                .setParameter("body", body)
                .setParameter("headings", headings)
                .getResultStream()
                .findFirst();
    }

    /**
     * Reads all rows by the mapping, says of each what is to be done with it, and remembers the mapping. Nothing is
     * imported yet; checked again, everything is said anew.
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void check(Check form) {
        ImportJob job = own(form.body(), form.job(), LockModeType.PESSIMISTIC_WRITE);
        if (job.getStage() == ImportJob.Stage.DONE) {
            throw RuleViolation.of("import.over");
        }
        requireFit(form.mapping());
        ImportFile kept = em.find(ImportFile.class, job.getId());
        SheetFile file = SheetFile.open(kept.getContent());
        em.detach(kept);
        em.createQuery("DELETE FROM ImportRow r WHERE r.jobId = :job")
                .setParameter("job", job.getId())
                .executeUpdate();
        ImportTarget.Work work = target.begin(job.getBody(), form.mapping().otherwise(), false);
        Checking checking = new Checking(job.getId(), form.mapping(), work);
        file.read(form.mapping().sheet(), checking::take);
        checking.end();
        ImportJob now = em.find(ImportJob.class, form.job());
        if (checking.headings != null) {
            String headings = Fingerprint.of(checking.headings);
            RememberedMapping memory = memory(now.getBody(), headings).orElseGet(() -> {
                RememberedMapping made = new RememberedMapping(now.getBody(), headings);
                made.use(form.mapping(), clock.instant());
                em.persist(made);
                return made;
            });
            memory.use(form.mapping(), clock.instant());
        }
        now.check(form.mapping(), file.sheets().get(form.mapping().sheet()));
    }

    private void requireFit(Mapping mapping) {
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

    /** Takes the rows of a file as they come, and says of each what is to be done, some hundred at a time. */
    private final class Checking {

        private final long job;
        private final Mapping mapping;
        private final ImportTarget.Work work;
        private final List<MappedRow> waiting = new ArrayList<>();
        private SheetRow headings;

        Checking(long job, Mapping mapping, ImportTarget.Work work) {
            this.job = job;
            this.mapping = mapping;
            this.work = work;
        }

        boolean take(SheetRow row) {
            if (row.number() == mapping.headings()) {
                headings = row;
                em.persist(
                        new ImportRow(job, row, new ImportTarget.Checked(Verdict.HEADINGS, null, RowNotes.NONE, null)));
            } else if (row.number() > mapping.headings()) {
                MappedRow mapped = new MappedRow(row, mapping.columns());
                // a row without anything in our columns is a remark
                if (mapping.columns().keySet().stream()
                        .anyMatch(k -> !mapped.cell(k).isBlank())) {
                    waiting.add(mapped);
                }
                if (waiting.size() == CHUNK) {
                    end();
                }
            }
            return true;
        }

        void end() {
            List<ImportTarget.Checked> said = work.check(waiting);
            for (int i = 0; i < said.size(); i++) {
                em.persist(new ImportRow(job, waiting.get(i).row(), said.get(i)));
            }
            waiting.clear();
            em.flush();
            em.clear();
        }
    }

    /** Notes what the person chose for rows that somebody else has changed meanwhile. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void choose(Choose form) {
        ImportJob job = own(form.body(), form.job(), LockModeType.NONE);
        if (job.getStage() != ImportJob.Stage.CHECKED) {
            throw RuleViolation.of("import.over");
        }
        if (form.choices().isEmpty()) {
            return;
        }
        em.createQuery(
                        "SELECT r FROM ImportRow r WHERE r.jobId = :job AND r.verdict = :conflict AND r.number IN :numbers",
                        ImportRow.class)
                .setParameter("job", job.getId())
                .setParameter("conflict", Verdict.CONFLICT)
                .setParameter("numbers", form.choices().keySet())
                .getResultList()
                .forEach(row -> row.choose(form.choices().get(row.getNumber())));
    }

    /**
     * Takes every row that is right, and of those that somebody else changed meanwhile the ones the person chose: all
     * of them or, when anything fails, none. Each row is looked at again, for others may have changed things since it
     * was checked; the rest stays to be downloaded.
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void bringIn(Own form) {
        ImportJob job = own(form.body(), form.job(), LockModeType.PESSIMISTIC_WRITE);
        if (job.getStage() == ImportJob.Stage.DONE) {
            return;
        }
        if (job.getStage() != ImportJob.Stage.CHECKED) {
            throw RuleViolation.of("import.checkFirst");
        }
        Mapping mapping = job.getMapping();
        String digest = job.getDigest();
        ImportTarget.Work work = target.begin(job.getBody(), mapping.otherwise(), true);
        Taking taking = new Taking(form.job(), mapping, work);
        taking.all();
        ImportJob now = em.find(ImportJob.class, form.job());
        em.createQuery("DELETE FROM ImportRow r WHERE r.jobId = :job AND (r.verdict IN :over OR r.choice = :leave)")
                .setParameter("job", form.job())
                .setParameter("over", List.of(Verdict.SAME, Verdict.THERE))
                .setParameter("leave", ImportRow.Choice.LEAVE)
                .executeUpdate();
        em.createQuery("DELETE FROM ImportFile f WHERE f.id = :job")
                .setParameter("job", form.job())
                .executeUpdate();
        now.finish(taking.made, taking.altered, taking.there);
        audit.record(
                AuditEvent.IMPORTED,
                SubjectKind.PLAN,
                work.subject(),
                Changes.none()
                        .field("Actions proposed", null, taking.made)
                        .field("Actions changed", null, taking.altered)
                        .field("Digest of the file", null, digest.substring(0, DIGEST_SHOWN)),
                null);
    }

    /** Takes the right rows, some hundred at a time. */
    private final class Taking {

        private final long job;
        private final Mapping mapping;
        private final ImportTarget.Work work;
        private int made;
        private int altered;
        private int there;

        Taking(long job, Mapping mapping, ImportTarget.Work work) {
            this.job = job;
            this.mapping = mapping;
            this.work = work;
        }

        void all() {
            int last = 0;
            List<ImportRow> rows = after(last);
            while (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).getNumber();
                List<ImportRow> some = rows;
                KeepsHistory.together(em, () -> take(some));
                em.clear();
                rows = after(last);
            }
            there += em.createQuery(
                            "SELECT COUNT(r) FROM ImportRow r WHERE r.jobId = :job AND r.verdict = :there", Long.class)
                    .setParameter("job", job)
                    .setParameter("there", Verdict.THERE)
                    .getSingleResult()
                    .intValue();
        }

        private List<ImportRow> after(int number) {
            return em.createQuery(
                            "SELECT r FROM ImportRow r WHERE r.jobId = :job AND r.number > :last"
                                    + " AND (r.verdict IN :right OR r.verdict = :conflict AND r.choice = :take)"
                                    + " ORDER BY r.number",
                            ImportRow.class)
                    .setParameter("job", job)
                    .setParameter("last", number)
                    .setParameter("right", List.of(Verdict.NEW, Verdict.CHANGED))
                    .setParameter("conflict", Verdict.CONFLICT)
                    .setParameter("take", ImportRow.Choice.TAKE)
                    .setMaxResults(CHUNK)
                    .getResultList();
        }

        private void take(List<ImportRow> rows) {
            List<ImportTarget.Checked> said = work.check(rows.stream()
                    .map(r -> new MappedRow(r.row(), mapping.columns()))
                    .toList());
            List<ImportTarget.Checked> right = new ArrayList<>();
            List<Long> done = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                ImportRow row = rows.get(i);
                ImportTarget.Checked now = said.get(i);
                boolean chosen = now.verdict() == Verdict.CONFLICT
                        && row.getVerdict() == Verdict.CONFLICT
                        && now.notes().sides().equals(row.getNotes().sides());
                if (now.verdict() == Verdict.NEW || now.verdict() == Verdict.CHANGED || chosen) {
                    right.add(now);
                    done.add(row.getId());
                    made += now.verdict() == Verdict.NEW ? 1 : 0;
                    altered += now.verdict() == Verdict.NEW ? 0 : 1;
                } else {
                    // counted below with those that were known to be there
                    row.say(now);
                }
            }
            work.write(right);
            em.flush();
            if (!done.isEmpty()) {
                em.createQuery("DELETE FROM ImportRow r WHERE r.id IN :done")
                        .setParameter("done", done)
                        .executeUpdate();
            }
        }
    }

    /** Drops an import with everything that was kept for it; nothing of it was imported, or all of it stays. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void drop(Own form) {
        em.createQuery("DELETE FROM ImportJob j WHERE j.id = :job")
                .setParameter(
                        "job", own(form.body(), form.job(), LockModeType.NONE).getId())
                .executeUpdate();
    }

    private ImportJob own(String body, long id, LockModeType lock) {
        ImportJob job = em.find(ImportJob.class, id, lock);
        if (job == null) {
            throw new NotFound();
        }
        requireOwn(job, body);
        return job;
    }

    private void requireOwn(ImportJob job, String body) {
        if (job.getPersonId() != user.require().personId()
                || !job.getBody().getCode().equals(body)) {
            throw new NotFound();
        }
    }

    private Body body(String code) {
        return em.createQuery("SELECT b FROM Body b WHERE b.code = :code AND b.closedOn IS NULL", Body.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("body", "choose"));
    }
}
