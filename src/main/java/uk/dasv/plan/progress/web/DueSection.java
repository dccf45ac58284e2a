package uk.dasv.plan.progress.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.DueUpdate;
import uk.dasv.web.Conflict;

/**
 * One action on the page that updates all of them: what it shows and what is typed. Its inputs are
 * named by the action's reference, so that an error finds its field.
 */
public final class DueSection {

    private final DueUpdate due;
    private final TypedUpdate typed;
    private final Map<String, String> errors = new HashMap<>();
    private final List<Conflict.Field> conflict;
    private final String noChange;
    private final boolean mayEscalate;

    DueSection(DueUpdate due, TypedUpdate typed, List<Conflict.Field> conflict, String noChange, boolean mayEscalate) {
        this.due = due;
        this.typed = typed;
        this.conflict = conflict;
        this.noChange = noChange;
        this.mayEscalate = mayEscalate;
    }

    void refuse(String field, String words) {
        errors.putIfAbsent(field == null ? "" : field, words);
    }

    public DueUpdate getDue() {
        return due;
    }

    public String getRef() {
        return due.head().reference();
    }

    /** What is typed in the field; empty for nothing. */
    public String typed(String field) {
        return field.equals("percentDone") && typed.get(field).isEmpty()
                ? String.valueOf(due.percent())
                : typed.get(field);
    }

    public boolean chose(Brag rating) {
        return rating.name().equals(typed.get("rating"));
    }

    public boolean isNoChange() {
        return typed.isNoChange();
    }

    /** The error at the field, or at the section as a whole for an empty name; null for none. */
    public String error(String field) {
        return errors.get(field);
    }

    /** The version of this month's update that the person sees; empty for none. */
    public String getSeen() {
        return due.saidThisMonth() == null
                ? ""
                : String.valueOf(due.saidThisMonth().version());
    }

    /** Both versions where somebody else has updated the action meanwhile; else empty. */
    public List<Conflict.Field> getConflict() {
        return conflict;
    }

    /** Why "no change" cannot be said, in words; null where it can. */
    public String getNoChangeRefused() {
        return noChange;
    }

    public boolean isMayEscalate() {
        return mayEscalate;
    }

    /** The month in which it was typed and not submitted, where that is over; else null. */
    public LocalDate getLeftOver() {
        return due.draft() == null || !due.draft().period().isBefore(due.today().withDayOfMonth(1))
                ? null
                : due.draft().period();
    }
}
