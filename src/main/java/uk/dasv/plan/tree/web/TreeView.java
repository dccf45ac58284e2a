package uk.dasv.plan.tree.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.tree.PlanContents;
import uk.dasv.plan.tree.PlanQueries;
import uk.dasv.platform.NotFound;

/** One plan from its outcomes down to the milestones. */
@Named
@RequestScoped
public class TreeView {

    @Inject
    PlanQueries queries;

    @Inject
    Access access;

    private String of;
    private String from;
    private PlanContents contents;
    private boolean mayEdit;

    public void load() {
        contents = queries.contents(of, day(from));
        mayEdit = access.may(Permission.EDIT_PLAN, SubjectKind.BODY, of);
    }

    /** The day that stands in an address; null where none does. */
    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    public PlanContents getContents() {
        return contents;
    }

    /** Whether the person can propose for the body, and roll its plan forward. */
    public boolean isMayEdit() {
        return mayEdit;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
