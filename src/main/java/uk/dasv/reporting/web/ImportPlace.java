package uk.dasv.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.dasv.reporting.actions.PlanImportDesk;
import uk.dasv.reporting.actions.PlanImportQueries;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.imports.ImportKind;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.risks.RiskImportDesk;
import uk.dasv.reporting.risks.RiskImportQueries;
import uk.dasv.web.Labels;

/** Which import a page is about, that of action plans or that of risk registers, as its address says; and its words. */
@Named
@RequestScoped
public class ImportPlace {

    private static final String RISKS = "/risks";

    @Inject
    HttpServletRequest request;

    @Inject
    PlanImportDesk plans;

    @Inject
    PlanImportQueries planQueries;

    @Inject
    RiskImportDesk risks;

    @Inject
    RiskImportQueries riskQueries;

    @Inject
    Labels labels;

    private ImportKind kind() {
        return request.getServletPath().startsWith(RISKS + "/") ? ImportKind.RISKS : ImportKind.ACTIONS;
    }

    ImportDesk desk() {
        return kind() == ImportKind.RISKS ? risks : plans;
    }

    ImportQueries queries() {
        return kind() == ImportKind.RISKS ? riskQueries : planQueries;
    }

    /** The address of the list that is imported into. */
    public String getList() {
        return kind() == ImportKind.RISKS ? RISKS : "/plans";
    }

    /** The address of one thing of the list, to which its reference is added. */
    public String getOne() {
        return kind() == ImportKind.RISKS ? "/risks/risk?ref=" : "/plans/action?ref=";
    }

    /** The address of the first page of the import, with which those of the others begin. */
    public String getBase() {
        return getList() + "/import";
    }

    /** Words that are others for each kind of import. */
    public String text(String key) {
        return labels.text("import." + kind().name() + "." + key);
    }

    /** The same with something filled in. */
    public String text(String key, Object what) {
        return labels.text("import." + kind().name() + "." + key, what);
    }

    /** Words for one or for many. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"));
    }

    /** The name of one of our columns. */
    public String column(String key) {
        return key == null ? "" : labels.text(columns() + key);
    }

    /** What is to be known of a column before one chooses; nothing where there is nothing. */
    public String hint(String key) {
        String hint = columns() + "hint." + key;
        return labels.knows(hint) ? labels.text(hint) : "";
    }

    /** What the template says of a column. */
    String guidance(String key) {
        return labels.text(columns() + "template." + key);
    }

    private String columns() {
        return kind() == ImportKind.RISKS ? "RiskColumn." : "ActionColumn.";
    }
}
