package uk.dasv.reporting.actions;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.Brag;
import uk.dasv.platform.BaseEntity;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.imports.PercentWords;
import uk.dasv.reporting.imports.Plainly;
import uk.dasv.reporting.imports.RowNotes;
import uk.dasv.reporting.imports.Verdict;

/** The checking and the writing of the rows of one file for one plan. */
final class ActionWork implements ImportTarget.Work {

    private static final String NOW = "SELECT NEW uk.dasv.reporting.actions.ActionNow(a.reference, a.version, a.title,"
            + " a.description, a.successMeasure, u.code, o.id, o.name, w.id, w.name, d.id, d.name, a.startsOn,"
            + " a.currentDue, a.source, a.state, a.rating, a.percentDone, a.baselineDue)"
            + " FROM Action a JOIN a.outcome u JOIN a.leadOrganisation o JOIN a.owner w LEFT JOIN a.deputy d"
            + " WHERE a.body = :body AND a.reference IN :references";

    /** What our own references look like; anything else in such a column is the file's own numbering. */
    private static final String OURS = "[A-Z][A-Z0-9]*-[A-Z0-9]+-\\d+";

    private final ActionImport target;
    private final EntityManager em;
    private final long plan;
    private final LocalDate planStart;
    private final String subject;
    private final Body body;
    private final String code;
    private final Map<String, String> otherwise;
    private final LocalDate today;
    private final Directory directory;

    /** What is there already, by title and day due, and by title alone. */
    private final Map<String, String> there = new HashMap<>();

    ActionWork(ActionImport target, ActionPlan plan, Body body, Map<String, String> otherwise, LocalDate today) {
        this.target = target;
        this.em = target.em;
        this.plan = plan.getId();
        this.planStart = plan.getStartsOn();
        this.body = body;
        this.code = body.getCode();
        this.subject = code + " " + plan.getStartsOn();
        this.otherwise = otherwise;
        this.today = today;
        this.directory = new Directory(em, today);
        for (Object[] a : em.createQuery(
                        "SELECT a.title, a.currentDue, a.baselineDue, a.reference FROM Action a WHERE a.plan.id = :plan",
                        Object[].class)
                .setParameter("plan", this.plan)
                .getResultList()) {
            String title = Plainly.of((String) a[0]);
            there.put(title, (String) a[3]);
            there.put(title + "|" + a[1], (String) a[3]);
            if (a[2] != null) {
                there.put(title + "|" + a[2], (String) a[3]);
            }
        }
    }

    /** A new action, or what is to be changed in one. */
    private record New(Draft draft) {}

    private record Changed(ActionPlans.EditAction form) {}

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public List<ImportTarget.Checked> check(List<MappedRow> rows) {
        List<String> asked = rows.stream()
                .map(r -> reference(r))
                .filter(r -> r.matches(OURS))
                .distinct()
                .toList();
        Map<String, ActionNow> present = asked.isEmpty()
                ? Map.of()
                : em.createQuery(NOW, ActionNow.class)
                        .setParameter("body", body)
                        .setParameter("references", asked)
                        .getResultStream()
                        .collect(Collectors.toMap(ActionNow::reference, a -> a));
        return rows.stream().map(row -> check(row, present)).toList();
    }

    private static String reference(MappedRow row) {
        return row.cell(ActionColumn.REFERENCE.name()).text().strip().toUpperCase(java.util.Locale.ROOT);
    }

    private ImportTarget.Checked check(MappedRow row, Map<String, ActionNow> present) {
        RowReading read = new RowReading(row, directory);
        for (ActionColumn column : ActionColumn.values()) {
            read.look(column);
        }
        String reference = reference(row);
        ActionMark mark = ActionMark.read(read.text(ActionColumn.MARK)).orElse(null);
        ActionNow now = present.get(reference);
        if (now != null) {
            if (there.put("row " + reference, reference) != null) {
                read.wrong(ActionColumn.REFERENCE, "twice", reference);
            }
            return new RowComparison(read, now, mark, target).checked();
        }
        if (mark != null || reference.matches(OURS)) {
            read.wrong(ActionColumn.REFERENCE, "reference", RowReading.shown(reference), body.getShortName());
            return said(Verdict.WRONG, null, read, null);
        }
        return fresh(row, read);
    }

    /** A row that names nothing that exists. */
    private ImportTarget.Checked fresh(MappedRow row, RowReading read) {
        Directory.Named outcome = read.outcome(otherwise.get(ActionColumn.OUTCOME.name()));
        Directory.Named owner = read.person(ActionColumn.OWNER);
        Directory.Named deputy = read.person(ActionColumn.DEPUTY);
        Directory.Named organisation = read.organisation();
        if (organisation == null && read.text(ActionColumn.ORGANISATION).isBlank() && owner != null) {
            organisation = directory.organisationOf(owner).orElse(null);
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
                read.source(otherwise.get(ActionColumn.SOURCE.name())));
        lookAtProgress(read);
        ActionForms.wrongOf(target.validator, code, draft).stream()
                // the owner first, whose organisation may stand for the one that leads
                .sorted(Comparator.comparing(
                        v -> !v.getPropertyPath().toString().equals("owner")))
                .forEach(v -> read.wrong(
                        v.getPropertyPath().toString(),
                        v.getConstraintDescriptor().getAttributes(),
                        v.getMessage()));
        if (due != null && starts != null && due.isBefore(starts)) {
            read.wrong(ActionColumn.DUE, "dueBeforeStart");
        }
        if (deputy != null && deputy.equals(owner)) {
            read.wrong(ActionColumn.DEPUTY, "deputyIsOwner");
        }
        if (read.isWrong()) {
            return said(Verdict.WRONG, null, read, null);
        }
        return known(row, read, draft);
    }

    /** Whether the plan, or a row above, has the same already. */
    private ImportTarget.Checked known(MappedRow row, RowReading read, Draft draft) {
        String title = Plainly.of(draft.title());
        String key = title + "|" + draft.due();
        String before = there.get(key);
        if (before != null) {
            read.warn(
                    ActionColumn.TITLE,
                    before.startsWith("row ") ? "twice" : "there",
                    before.replaceFirst("^row ", ""));
            return said(Verdict.THERE, before.startsWith("row ") ? null : before, read, null);
        }
        String alike = there.get(title);
        if (alike != null && !alike.startsWith("row ")) {
            read.warn(ActionColumn.TITLE, "sameTitle", alike);
        }
        there.put(key, "row " + row.row().number());
        return said(Verdict.NEW, null, read, new New(draft));
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

    private static ImportTarget.Checked said(Verdict verdict, String reference, RowReading read, Object change) {
        return new ImportTarget.Checked(verdict, reference, new RowNotes(read.findings(), List.of()), change);
    }

    /** What a row that changes an action comes to; also used by the comparison. */
    static ImportTarget.Checked changes(
            Verdict verdict, ActionNow now, RowReading read, List<RowNotes.Side> sides, ActionPlans.EditAction form) {
        return new ImportTarget.Checked(
                verdict,
                now.reference(),
                new RowNotes(read.findings(), sides),
                form == null ? null : new Changed(form));
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
