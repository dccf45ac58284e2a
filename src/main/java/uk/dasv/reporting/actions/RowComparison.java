package uk.dasv.reporting.actions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.reporting.imports.DateWords;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.PercentWords;
import uk.dasv.reporting.imports.Plainly;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;

/**
 * A row with the reference of an action: what was changed in it since it was exported, and whether somebody changed
 * the same action meanwhile. Without the mark of an export nobody knows, so that every difference is for the person to choose.
 */
final class RowComparison {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final List<ActionColumn> CHANGEABLE = List.of(
            ActionColumn.TITLE,
            ActionColumn.DESCRIPTION,
            ActionColumn.SUCCESS_MEASURE,
            ActionColumn.ORGANISATION,
            ActionColumn.OWNER,
            ActionColumn.DEPUTY,
            ActionColumn.STARTS,
            ActionColumn.DUE,
            ActionColumn.SOURCE);

    private static final List<ActionColumn> LOCKED = List.of(
            ActionColumn.OUTCOME,
            ActionColumn.PLAN_OF,
            ActionColumn.STATE,
            ActionColumn.RATING,
            ActionColumn.PERCENT,
            ActionColumn.BASELINE);

    private final RowReading read;
    private final ActionNow now;
    private final ActionMark mark;
    private final ActionImport target;
    private final Map<ActionColumn, String> mine = new EnumMap<>(ActionColumn.class);
    private final List<ActionColumn> theirs = new ArrayList<>();
    private boolean unsure;

    RowComparison(RowReading read, ActionNow now, ActionMark mark, ActionImport target) {
        this.read = read;
        this.now = now;
        this.mark = mark;
        this.target = target;
    }

    ImportTarget.Checked checked() {
        LOCKED.stream().filter(read::has).forEach(this::keep);
        CHANGEABLE.stream().filter(read::has).forEach(this::compare);
        ActionPlans.EditAction form = mine.isEmpty() ? null : form();
        if (read.isWrong()) {
            return ActionWork.changes(Verdict.WRONG, now, read, List.of(), null);
        }
        if (mine.isEmpty()) {
            // nothing was changed, so nothing that its cells hold matters
            read.findings().clear();
            return ActionWork.changes(Verdict.SAME, now, read, List.of(), null);
        }
        if (now.state().isEnded()) {
            read.wrong(ActionColumn.REFERENCE, "ended", now.reference());
            return ActionWork.changes(Verdict.WRONG, now, read, List.of(), null);
        }
        return unsure || !theirs.isEmpty()
                ? ActionWork.changes(Verdict.CONFLICT, now, read, sides(), form)
                : ActionWork.changes(Verdict.CHANGED, now, read, List.of(), form);
    }

    /** A column that no import changes: a word at the cell, but only when it was really changed. */
    private void keep(ActionColumn column) {
        String yours = canonical(column);
        if (mark != null && !mark.stood(column.part(), yours) && !stands(column, yours)) {
            read.wrong(column, "locked." + column.name(), RowReading.shown(read.text(column)));
        } else if (mark == null && !yours.isEmpty() && !stands(column, yours)) {
            read.warn(column, "locked", RowReading.shown(read.text(column)));
        }
    }

    /** Whether the locked column holds what stands there now. */
    private boolean stands(ActionColumn column, String yours) {
        return switch (column) {
            case OUTCOME -> now.outcome().equals(read.outcomeCode(yours));
            case STATE -> StateWords.state(yours).map(s -> s == now.state()).orElse(false);
            case RATING -> RatingWords.rating(yours).map(r -> r == now.rating()).orElse(false);
            case PERCENT -> yours.equals(String.valueOf(now.percentDone()));
            case BASELINE ->
                yours.equals(now.baselineDue() == null ? "" : now.baselineDue().toString());
            default -> mark == null;
        };
    }

    private void compare(ActionColumn column) {
        String yours = canonical(column);
        String present = now.value(column);
        boolean marked = mark != null && column.part() != null;
        boolean meanwhile = marked && !mark.stood(column.part(), present);
        if (meanwhile) {
            theirs.add(column);
        }
        if (same(column, yours, present) || marked && mark.stood(column.part(), yours)) {
            return;
        }
        if (yours.isEmpty()) {
            if (marked) {
                read.wrong(column, "required");
            }
            return;
        }
        boolean agreed =
                now.state() != ActionState.PROPOSED && (column == ActionColumn.DUE || column == ActionColumn.STARTS);
        if (agreed && marked) {
            read.wrong(column, "locked.DUE", RowReading.shown(read.text(column)));
        } else if (agreed) {
            read.warn(column, "locked", RowReading.shown(read.text(column)));
        } else {
            mine.put(column, yours);
            unsure = unsure || !marked && !present.isEmpty();
        }
    }

    private static boolean same(ActionColumn column, String yours, String present) {
        boolean plainly = column == ActionColumn.OWNER
                || column == ActionColumn.ORGANISATION
                || column == ActionColumn.DEPUTY
                || column == ActionColumn.SOURCE;
        return plainly
                ? Plainly.of(yours).equals(Plainly.of(present))
                : ActionMark.canonical(yours).equals(ActionMark.canonical(present));
    }

    /** What stands in the cell as the mark knows it: days as ISO writes them, percentages as whole numbers. */
    private String canonical(ActionColumn column) {
        String text = read.text(column);
        return switch (column) {
            case DUE, STARTS, BASELINE ->
                DateWords.day(text).map(LocalDate::toString).orElse(ActionMark.canonical(text));
            case PERCENT -> {
                OptionalInt whole = PercentWords.whole(text);
                yield whole.isPresent() ? String.valueOf(whole.getAsInt()) : ActionMark.canonical(text);
            }
            default -> ActionMark.canonical(text);
        };
    }

    /** The form that changes just what the row changes; what is wrong with a cell is noted. */
    private ActionPlans.EditAction form() {
        Draft was = Draft.of(now);
        Directory.Named organisation = changed(ActionColumn.ORGANISATION) ? read.organisation() : null;
        Directory.Named owner = changed(ActionColumn.OWNER) ? read.person(ActionColumn.OWNER) : null;
        Directory.Named deputy = changed(ActionColumn.DEPUTY) ? read.person(ActionColumn.DEPUTY) : null;
        LocalDate starts = changed(ActionColumn.STARTS) ? read.day(ActionColumn.STARTS) : was.starts();
        LocalDate due = changed(ActionColumn.DUE) ? read.day(ActionColumn.DUE) : was.due();
        ActionSource source = changed(ActionColumn.SOURCE) ? read.source(null) : was.source();
        Draft draft = new Draft(
                prose(ActionColumn.TITLE, was.title()),
                prose(ActionColumn.DESCRIPTION, was.description()),
                prose(ActionColumn.SUCCESS_MEASURE, was.successMeasure()),
                was.outcome(),
                null,
                organisation == null ? was.organisation() : Long.valueOf(organisation.id()),
                owner == null ? was.owner() : Long.valueOf(owner.id()),
                deputy == null ? was.deputy() : Long.valueOf(deputy.id()),
                starts == null ? was.starts() : starts,
                due == null ? was.due() : due,
                source == null ? was.source() : source);
        if (!read.isWrong() && draft.due().isBefore(draft.starts())) {
            read.wrong(ActionColumn.DUE, "dueBeforeStart");
        }
        if (!read.isWrong() && draft.owner().equals(draft.deputy())) {
            read.wrong(ActionColumn.OWNER, "deputyIsOwner");
        }
        ActionPlans.EditAction form = ActionForms.edit(now, draft);
        target.validator
                .validate(form)
                .forEach(v -> read.wrong(
                        v.getPropertyPath().toString(),
                        v.getConstraintDescriptor().getAttributes(),
                        v.getMessage()));
        return form;
    }

    private boolean changed(ActionColumn column) {
        return mine.containsKey(column);
    }

    private String prose(ActionColumn column, String was) {
        return changed(column) ? read.prose(column) : was;
    }

    /** Both versions of whatever either has changed. */
    private List<RowNotes.Side> sides() {
        List<Changes.Change> past = mark == null
                ? List.of()
                : target.history.history(new AuditQueries.HistoryOf(SubjectKind.ACTION, now.reference())).stream()
                        .flatMap(h -> h.changes().stream())
                        .toList();
        return CHANGEABLE.stream()
                .filter(c -> mine.containsKey(c) || theirs.contains(c))
                .map(c ->
                        new RowNotes.Side(c.name(), exported(c, past), shown(c, canonical(c)), shown(c, now.value(c))))
                .toList();
    }

    /** What stood in the cell when it was exported, where the cell itself, the present or the audit still tells. */
    private String exported(ActionColumn column, List<Changes.Change> past) {
        if (mark == null || column.part() == null) {
            return null;
        }
        if (mark.stood(column.part(), canonical(column))) {
            return shown(column, canonical(column));
        }
        if (mark.stood(column.part(), now.value(column))) {
            return shown(column, now.value(column));
        }
        return past.stream()
                .map(Changes.Change::before)
                .filter(before -> before != null && mark.stood(column.part(), before))
                .findFirst()
                .map(before -> shown(column, before))
                .orElse(null);
    }

    private static String shown(ActionColumn column, String value) {
        return column == ActionColumn.DUE || column == ActionColumn.STARTS
                ? DateWords.day(value).map(DAY::format).orElse(value)
                : value;
    }
}
