package uk.dasv.reporting.actions;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.Brag;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RowMark;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.rows.RowWork;
import uk.dasv.reporting.words.Directory;
import uk.dasv.reporting.words.PercentWords;

/** The checking and the writing of the rows of one file for one plan. */
final class ActionWork extends RowWork<ActionColumn, ActionNow> {

    private static final String NOW = "SELECT NEW uk.dasv.reporting.actions.ActionNow(a.reference, a.version, a.title,"
            + " a.description, a.successMeasure, u.code, o.id, o.name, w.id, w.name, d.id, d.name, a.startsOn,"
            + " a.currentDue, a.source, a.state, a.rating, a.percentDone, a.baselineDue)"
            + " FROM Action a JOIN a.outcome u JOIN a.leadOrganisation o JOIN a.owner w LEFT JOIN a.deputy d"
            + " WHERE a.body = :body AND a.reference IN :references";

    private static final Named<ActionColumn> COLUMNS = new Named<>(
            ActionColumn.class,
            ActionColumn.REFERENCE,
            ActionColumn.TITLE,
            Pattern.compile("[A-Z][A-Z0-9]*-[A-Z0-9]+-\\d+"));

    private final ActionImport target;
    private final EntityManager em;
    private final long plan;
    private final LocalDate planStart;
    private final String subject;
    private final Body body;
    private final String code;
    private final Map<String, String> otherwise;
    private final LocalDate today;

    ActionWork(ActionImport target, ActionPlan plan, Body body, Map<String, String> otherwise, LocalDate today) {
        super(COLUMNS, body, new Directory(target.em, today));
        this.target = target;
        this.em = target.em;
        this.plan = plan.getId();
        this.planStart = plan.getStartsOn();
        this.body = body;
        this.code = body.getCode();
        this.subject = code + " " + plan.getStartsOn();
        this.otherwise = otherwise;
        this.today = today;
        for (Object[] a : em.createQuery(
                        "SELECT a.title, a.currentDue, a.baselineDue, a.reference FROM Action a WHERE a.plan.id = :plan",
                        Object[].class)
                .setParameter("plan", this.plan)
                .getResultList()) {
            isThere((String) a[0], a[1], (String) a[3]);
            if (a[2] != null) {
                isThere((String) a[0], a[2], (String) a[3]);
            }
        }
    }

    /** A new action, or what is to be changed in one. */
    private record New(Draft draft) {}

    record Changed(ActionPlans.EditAction form) {}

    @Override
    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.PLAN, subject);
    }

    @Override
    public String called() {
        return "Actions";
    }

    @Override
    protected Map<String, ActionNow> present(List<String> references) {
        return em.createQuery(NOW, ActionNow.class)
                .setParameter("body", body)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(ActionNow::reference, a -> a));
    }

    @Override
    protected boolean exported(RowReading read) {
        return mark(read) != null;
    }

    private static RowMark<ActionMark.Part> mark(RowReading read) {
        return ActionMark.MARKS.read(read.text(ActionColumn.MARK)).orElse(null);
    }

    @Override
    protected ImportTarget.Checked compared(RowReading read, ActionNow now) {
        return new ActionComparison(read, now, mark(read), target).checked();
    }

    @Override
    protected ImportTarget.Checked fresh(MappedRow row, RowReading read) {
        Directory.Named outcome = read.outcome(ActionColumn.OUTCOME, otherwise.get(ActionColumn.OUTCOME.name()));
        Directory.Named owner = read.person(ActionColumn.OWNER);
        Directory.Named deputy = read.person(ActionColumn.DEPUTY);
        Directory.Named organisation = read.organisation(ActionColumn.ORGANISATION);
        if (organisation == null && read.text(ActionColumn.ORGANISATION).isBlank() && owner != null) {
            organisation = directory().organisationOf(owner).orElse(null);
        }
        LocalDate due = read.day(ActionColumn.DUE);
        LocalDate starts = read.day(ActionColumn.STARTS);
        if (starts == null && read.text(ActionColumn.STARTS).isBlank()) {
            starts = due != null && due.isBefore(today) ? earlier(planStart, due) : today;
        }
        Draft draft = new Draft(
                read.prose(ActionColumn.TITLE),
                read.prose(ActionColumn.DESCRIPTION),
                read.prose(ActionColumn.SUCCESS_MEASURE),
                outcome == null ? null : outcome.other(),
                outcome == null ? null : outcome.id(),
                organisation == null ? null : organisation.id(),
                owner == null ? null : owner.id(),
                deputy == null ? null : deputy.id(),
                starts,
                due,
                ActionForms.source(read, otherwise.get(ActionColumn.SOURCE.name())));
        lookAtProgress(read);
        ActionForms.note(read, ActionForms.wrongOf(target.validator, code, draft));
        if (due != null && starts != null && due.isBefore(starts)) {
            read.wrong(ActionColumn.DUE, "dueBeforeStart");
        }
        if (deputy != null && deputy.equals(owner)) {
            read.wrong(ActionColumn.DEPUTY, "deputyIsOwner");
        }
        if (read.isWrong()) {
            return wrong(read);
        }
        return made(row, read, draft.title(), draft.due(), new New(draft));
    }

    /** What a file says of progress is understood, but a proposed action has none. */
    private static void lookAtProgress(RowReading read) {
        String rating = read.text(ActionColumn.RATING);
        if (!rating.isBlank()) {
            RatingWords.rating(rating)
                    .or(() -> StateWords.state(rating).map(s -> Brag.GREY))
                    .ifPresentOrElse(
                            known -> {
                                if (known == Brag.BLUE) {
                                    read.wrong(ActionColumn.RATING, "complete", RowReading.shown(rating));
                                }
                            },
                            () -> read.wrong(ActionColumn.RATING, "rating", RowReading.shown(rating)));
        }
        String state = read.text(ActionColumn.STATE);
        if (!state.isBlank()) {
            boolean ended = StateWords.state(state).map(s -> s.isEnded()).orElse(false);
            boolean known = StateWords.state(state).isPresent()
                    || RatingWords.rating(state).isPresent();
            if (ended) {
                read.wrong(ActionColumn.STATE, "complete", RowReading.shown(state));
            } else if (!known) {
                read.warn(ActionColumn.STATE, "state", RowReading.shown(state));
            }
        }
        String percent = read.text(ActionColumn.PERCENT);
        if (!percent.isBlank() && PercentWords.whole(percent).isEmpty()) {
            read.wrong(ActionColumn.PERCENT, "percent", RowReading.shown(percent));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void write(List<ImportTarget.Checked> rows) {
        Map<String, List<Draft>> bySeries = new HashMap<>();
        List<ActionPlans.EditAction> edits = new ArrayList<>();
        for (ImportTarget.Checked row : rows) {
            if (row.change() instanceof New made) {
                bySeries.computeIfAbsent(code + "-" + made.draft().outcome(), s -> new ArrayList<>())
                        .add(made.draft());
            } else if (row.change() instanceof Changed changed) {
                edits.add(changed.form());
            }
        }
        ActionPlan into = em.find(ActionPlan.class, plan);
        bySeries.keySet().stream().sorted().forEach(series -> propose(series, bySeries.get(series), into));
        edits.forEach(target.plans::edit);
    }

    private void propose(String series, List<Draft> drafts, ActionPlan into) {
        List<String> references = target.references.take(series, drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Action action = ActionForms.propose(em, BaseEntity.newId(), references.get(i), into, drafts.get(i));
            em.persist(action);
            target.audit.record(
                    AuditEvent.CREATED,
                    SubjectKind.ACTION,
                    action.getReference(),
                    Changes.none()
                            .field("Title", null, action.getTitle())
                            .field("Owner", null, action.getOwner().getName())
                            .field("Due", null, action.getCurrentDue()),
                    "Imported from a spreadsheet");
        }
    }
}
