package uk.dasv.reporting.risks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.UseCase;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.imports.ImportSteps;

/** The import of risk registers: for whoever may edit the body's. */
@ApplicationScoped
public class RiskImportDesk implements ImportDesk {

    @Inject
    ImportSteps steps;

    @Inject
    RiskImport target;

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void upload(Upload form) {
        steps.upload(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void check(Check form) {
        steps.check(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void choose(Choose form) {
        steps.choose(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void bringIn(Own form) {
        steps.bringIn(target, form);
    }

    @Override
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void drop(Own form) {
        steps.drop(target, form);
    }
}
