package uk.dasv.reporting.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.reporting.sheet.SheetRow;

/** Takes the rows of a file as they come, and says of each what is to be done, some hundred at a time. */
final class RowChecking {

    private final EntityManager em;
    private final long job;
    private final Mapping mapping;
    private final ImportTarget.Work work;
    private final List<MappedRow> waiting = new ArrayList<>();
    private SheetRow headings;

    RowChecking(EntityManager em, long job, Mapping mapping, ImportTarget.Work work) {
        this.em = em;
        this.job = job;
        this.mapping = mapping;
        this.work = work;
    }

    boolean take(SheetRow row) {
        if (row.number() == mapping.headings()) {
            headings = row;
            em.persist(new ImportRow(job, row, new ImportTarget.Checked(Verdict.HEADINGS, null, RowNotes.NONE, null)));
        } else if (row.number() > mapping.headings()) {
            MappedRow mapped = new MappedRow(row, mapping.columns());
            // a row without anything in our columns is a remark
            if (mapping.columns().keySet().stream()
                    .anyMatch(k -> !mapped.cell(k).isBlank())) {
                waiting.add(mapped);
            }
            if (waiting.size() == ImportSteps.CHUNK) {
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

    /** The row that holds the headings; null while it has not come, or where the file has none. */
    SheetRow headings() {
        return headings;
    }
}
