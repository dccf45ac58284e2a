package uk.dasv.reporting.actions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.RowMark;
import uk.dasv.reporting.rows.RowComparison;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.words.DateWords;
import uk.dasv.reporting.words.Directory;
import uk.dasv.reporting.words.PercentWords;
import uk.dasv.reporting.words.Plainly;

/** A row with the reference of an action, compared with the action as it stands now. */
final class ActionComparison extends RowComparison<ActionColumn, ActionMark.Part> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Columns<ActionColumn> COLUMNS = new Columns<>(
            ActionColumn.class,
            ActionColumn.REFERENCE,
            List.of(
                    ActionColumn.TITLE,
                    ActionColumn.DESCRIPTION,
                    ActionColumn.SUCCESS_MEASURE,
                    ActionColumn.ORGANISATION,
                    ActionColumn.OWNER,
                    ActionColumn.DEPUTY,
                    ActionColumn.STARTS,
                    ActionColumn.DUE,
                    ActionColumn.SOURCE),
            List.of(
                    ActionColumn.OUTCOME,
                    ActionColumn.PLAN_OF,
                    ActionColumn.STATE,
                    ActionColumn.RATING,
                    ActionColumn.PERCENT,
                    ActionColumn.BASELINE));

    private final ActionNow now;
    private final ActionImport target;

    ActionComparison(RowReading read, ActionNow now, RowMark<ActionMark.Part> mark, ActionImport target) {
        super(read, mark, COLUMNS);
        this.now = now;
        this.target = target;
    }

    @Override
    protected ActionMark.Part part(ActionColumn column) {
        return column.part();
    }

    @Override
    protected String present(ActionColumn column) {
        return now.value(column);
    }

    @Override
    protected boolean stands(ActionColumn column, String yours) {
        return switch (column) {
            case OUTCOME -> now.outcome().equals(read.outcomeCode(yours));
            case STATE -> StateWords.state(yours).map(s -> s == now.state()).orElse(false);
            case RATING -> RatingWords.rating(yours).map(r -> r == now.rating()).orElse(false);
            case PERCENT -> yours.equals(String.valueOf(now.percentDone()));
            case BASELINE ->
                yours.equals(now.baselineDue() == null ? "" : now.baselineDue().toString());
            default -> !exported(column);
        };
    }

    /** The dates of an agreed action are changed by a request. */
    @Override
    protected boolean refused(ActionColumn column, boolean exported) {
        boolean agreed =
                now.state() != ActionState.PROPOSED && (column == ActionColumn.DUE || column == ActionColumn.STARTS);
        if (agreed && exported) {
            read.wrong(column, "ActionColumn.locked.DUE", RowReading.shown(read.text(column)));
        } else if (agreed) {
            read.warn(column, "locked", RowReading.shown(read.text(column)));
        }
        return agreed;
    }

    @Override
    protected boolean same(ActionColumn column, String yours, String present) {
        boolean plainly = column == ActionColumn.OWNER
                || column == ActionColumn.ORGANISATION
                || column == ActionColumn.DEPUTY
                || column == ActionColumn.SOURCE;
        return plainly
                ? Plainly.of(yours).equals(Plainly.of(present))
                : RowMark.canonical(yours).equals(RowMark.canonical(present));
    }

    /** As the mark knows it: days as ISO writes them, percentages as whole numbers. */
    @Override
    protected String canonical(ActionColumn column, String text) {
        return switch (column) {
            case DUE, STARTS, BASELINE ->
                DateWords.day(text).map(LocalDate::toString).orElse(RowMark.canonical(text));
            case PERCENT -> {
                OptionalInt whole = PercentWords.whole(text);
                yield whole.isPresent() ? String.valueOf(whole.getAsInt()) : RowMark.canonical(text);
            }
            default -> RowMark.canonical(text);
        };
    }

    /** The form that changes just what the row changes. */
    @Override
    protected Object change() {
        Draft was = Draft.of(now);
        Directory.Named organisation =
                changed(ActionColumn.ORGANISATION) ? read.organisation(ActionColumn.ORGANISATION) : null;
        Directory.Named owner = changed(ActionColumn.OWNER) ? read.person(ActionColumn.OWNER) : null;
        Directory.Named deputy = changed(ActionColumn.DEPUTY) ? read.person(ActionColumn.DEPUTY) : null;
        LocalDate starts = changed(ActionColumn.STARTS) ? read.day(ActionColumn.STARTS) : was.starts();
        LocalDate due = changed(ActionColumn.DUE) ? read.day(ActionColumn.DUE) : was.due();
        ActionSource source = changed(ActionColumn.SOURCE) ? ActionForms.source(read, null) : was.source();
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
        ActionForms.note(read, target.validator.validate(form));
        return new ActionWork.Changed(form);
    }

    @Override
    protected String reference() {
        return now.reference();
    }

    @Override
    protected boolean isEnded() {
        return now.state().isEnded();
    }

    @Override
    protected List<Changes.Change> past() {
        return past(target.history, SubjectKind.ACTION, now.reference());
    }

    @Override
    protected String shown(ActionColumn column, String value) {
        return column == ActionColumn.DUE || column == ActionColumn.STARTS
                ? DateWords.day(value).map(DAY::format).orElse(value)
                : value;
    }
}
