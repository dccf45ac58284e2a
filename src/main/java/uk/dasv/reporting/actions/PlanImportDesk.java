package uk.dasv.reporting.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.UseCase;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.imports.ImportSteps;

/** The import of action plans: for whoever may edit the body's. */
@ApplicationScoped
public class PlanImportDesk implements ImportDesk {

    @Inject
    ImportSteps steps;

    @Inject
    ActionImport target;

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void upload(Upload form) {
        steps.upload(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void check(Check form) {
        steps.check(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void choose(Choose form) {
        steps.choose(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void bringIn(Own form) {
        steps.bringIn(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void drop(Own form) {
        steps.drop(target, form);
    }
}
