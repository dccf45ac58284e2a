package uk.dasv.reporting.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.imports.ImportReading;
import uk.dasv.reporting.imports.ImportTemplate;
import uk.dasv.reporting.imports.Verdict;

/** Reads the imports of action plans. */
@ApplicationScoped
public class PlanImportQueries implements ImportQueries {

    @Inject
    ImportReading reading;

    @Inject
    ActionImport target;

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<ImportColumn> columns() {
        return target.columns();
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<ImportColumn.Otherwise> otherwise() {
        return target.otherwise();
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public ImportTemplate template() {
        return target.template();
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Place> bodies() {
        return reading.bodies(target.kind());
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public JobView job(long id) {
        return reading.job(target.kind(), id);
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public FileHead head(long id, Integer sheet, Integer headings) {
        return reading.head(target, id, sheet, headings);
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public Counts counts(long id) {
        return reading.counts(target.kind(), id);
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public Page<RowView> rows(long id, List<Verdict> verdicts, boolean warned, PageRequest page) {
        return reading.rows(target.kind(), id, verdicts, warned, page);
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<String> headings(long id) {
        return reading.headings(target.kind(), id);
    }

    @Override
    @RequiresPermission(Permission.EDIT_PLAN)
    public Page<RestRow> rest(long id, PageRequest page) {
        return reading.rest(target.kind(), id, page);
    }
}
