package uk.dasv.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.reporting.sheet.CleanText;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.UnreadableFile;

/**
 * The steps of an import, whatever its rows become: a file is uploaded, its columns are mapped, choices are made where two
 * people changed the same, and the right rows are taken. Each step is kept in the database, so that it goes on after a restart
 * or on another node. Who may take them is said by the {@link ImportDesk} of each kind.
 */
@ApplicationScoped
public class ImportSteps {

    /** As many rows as are looked at and kept at once. */
    static final int CHUNK = 500;

    /** So much of a digest tells one file from another, and still fits the audit's page. */
    private static final int DIGEST_SHOWN = 16;

    @PersistenceContext
    EntityManager em;

    @Inject
    Mappings mappings;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Takes a file, if it can be read to its end. Nothing is imported yet.
     *
     * @throws UnreadableFile when it cannot be taken, and why
     */
    public void upload(ImportTarget target, ImportDesk.Upload form) {
        ImportJob before = em.find(ImportJob.class, form.id());
        if (before != null) {
            requireOwn(target, before, form.body());
            return;
        }
        SheetFile file = SheetFile.open(form.content());
        Body body = body(form.body());
        target.begin(body, Map.of(), false);
        Mapping guess = mappings.guess(target, file, body);
        file.read(guess.sheet(), row -> true);
        String name = CleanText.of(form.fileName() == null ? "" : shortened(form.fileName()));
        ImportJob job = new ImportJob(
                form.id(),
                target.kind(),
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

    /**
     * Reads all rows by the mapping, says of each what is to be done with it, and remembers the mapping. Nothing is
     * imported yet; checked again, everything is said anew.
     */
    public void check(ImportTarget target, ImportDesk.Check form) {
        ImportJob job = own(target, form.body(), form.job(), LockModeType.PESSIMISTIC_WRITE);
        if (job.getStage() == ImportJob.Stage.DONE) {
            throw RuleViolation.of("import.over");
        }
        mappings.requireFit(target, form.mapping());
        ImportFile kept = em.find(ImportFile.class, job.getId());
        SheetFile file = SheetFile.open(kept.getContent());
        em.detach(kept);
        em.createQuery("DELETE FROM ImportRow r WHERE r.jobId = :job")
                .setParameter("job", job.getId())
                .executeUpdate();
        ImportTarget.Work work = target.begin(job.getBody(), form.mapping().otherwise(), false);
        RowChecking checking = new RowChecking(em, job.getId(), form.mapping(), work);
        file.read(form.mapping().sheet(), checking::take);
        checking.end();
        ImportJob now = em.find(ImportJob.class, form.job());
        if (checking.headings() != null) {
            mappings.remember(target, now.getBody(), checking.headings(), form.mapping());
        }
        now.check(form.mapping(), file.sheets().get(form.mapping().sheet()));
    }

    /** Notes what the person chose for rows that somebody else has changed meanwhile. */
    public void choose(ImportTarget target, ImportDesk.Choose form) {
        ImportJob job = own(target, form.body(), form.job(), LockModeType.NONE);
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
    public void bringIn(ImportTarget target, ImportDesk.Own form) {
        ImportJob job = own(target, form.body(), form.job(), LockModeType.PESSIMISTIC_WRITE);
        if (job.getStage() == ImportJob.Stage.DONE) {
            return;
        }
        if (job.getStage() != ImportJob.Stage.CHECKED) {
            throw RuleViolation.of("import.checkFirst");
        }
        Mapping mapping = job.getMapping();
        String digest = job.getDigest();
        ImportTarget.Work work = target.begin(job.getBody(), mapping.otherwise(), true);
        RowTaking taking = new RowTaking(em, form.job(), mapping, work);
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
        now.finish(taking.made(), taking.altered(), taking.there());
        audit.record(
                AuditEvent.IMPORTED,
                work.subject().kind(),
                work.subject().reference(),
                Changes.none()
                        .field(work.called() + " proposed", null, taking.made())
                        .field(work.called() + " changed", null, taking.altered())
                        .field("Digest of the file", null, digest.substring(0, DIGEST_SHOWN)),
                null);
    }

    /** Drops an import with everything that was kept for it; nothing of it was imported, or all of it stays. */
    public void drop(ImportTarget target, ImportDesk.Own form) {
        em.createQuery("DELETE FROM ImportJob j WHERE j.id = :job")
                .setParameter(
                        "job",
                        own(target, form.body(), form.job(), LockModeType.NONE).getId())
                .executeUpdate();
    }

    private ImportJob own(ImportTarget target, String body, long id, LockModeType lock) {
        ImportJob job = em.find(ImportJob.class, id, lock);
        if (job == null) {
            throw new NotFound();
        }
        requireOwn(target, job, body);
        return job;
    }

    private void requireOwn(ImportTarget target, ImportJob job, String body) {
        if (job.getKind() != target.kind()
                || job.getPersonId() != user.require().personId()
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
