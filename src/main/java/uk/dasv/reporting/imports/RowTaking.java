package uk.dasv.reporting.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.platform.KeepsHistory;

/** Takes the right rows, some hundred at a time. */
final class RowTaking {

    private final EntityManager em;
    private final long job;
    private final Mapping mapping;
    private final ImportTarget.Work work;
    private int made;
    private int altered;
    private int there;

    RowTaking(EntityManager em, long job, Mapping mapping, ImportTarget.Work work) {
        this.em = em;
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
                .setMaxResults(ImportSteps.CHUNK)
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

    /** How many new ones the rows have become. */
    int made() {
        return made;
    }

    /** How many have been changed by rows. */
    int altered() {
        return altered;
    }

    /** How many rows were there already. */
    int there() {
        return there;
    }
}
