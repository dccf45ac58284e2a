package uk.dasv.reporting.risks;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.dasv.governance.Body;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RowMark;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.MappedRow;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.rows.RowWork;
import uk.dasv.reporting.words.Directory;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskWords;
import uk.dasv.risk.RiskWriting;
import uk.dasv.risk.Scoring;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.register.file.RiskMark;
import uk.dasv.strategy.Outcome;

/** The checking and the writing of the rows of one file for one register. */
final class RiskWork extends RowWork<RiskColumn, RiskNow> {

    private static final String NOW = "SELECT NEW uk.dasv.reporting.risks.RiskNow$Facts(r.id, r.reference, r.version,"
            + " r.title, r.cause, r.event, r.consequence, r.kind, o.code, o.name, r.category, w.id, w.name, r.response,"
            + " r.proximity, r.state, r.openedOn, r.inherentLikelihood, r.inherentImpact, r.currentLikelihood,"
            + " r.currentImpact, r.targetLikelihood, r.targetImpact, b.path, v.path)"
            + " FROM Risk r JOIN r.body b JOIN r.overseer v JOIN r.outcome o LEFT JOIN r.owner w"
            + " WHERE r.body = :body AND r.reference IN :references";

    private static final Named<RiskColumn> COLUMNS = new Named<>(
            RiskColumn.class,
            RiskColumn.REFERENCE,
            RiskColumn.TITLE,
            Pattern.compile("R-[A-Z0-9]+-\\d+|[A-Z][A-Z0-9-]*-RISK-\\d+"));

    /** What the audit says beside everything that came by a file. */
    private static final String FROM = "Imported from a spreadsheet";

    private final RiskImport target;
    private final EntityManager em;
    private final Body body;
    private final Map<String, String> otherwise;
    private final ScoreCells scores;
    private final boolean opens;
    private final boolean assesses;

    RiskWork(RiskImport target, Body body, Map<String, String> otherwise, LocalDate today) {
        super(COLUMNS, body, new Directory(target.em, today));
        this.target = target;
        this.em = target.em;
        this.body = body;
        this.otherwise = otherwise;
        Whereabouts place = Whereabouts.at(body.getPath(), Set.of());
        this.opens = target.access.may(Permission.REVIEW_RISK, place);
        this.assesses = target.access.may(Permission.ASSESS_RISK, place);
        this.scores = new ScoreCells(
                target.validator,
                em.createQuery(
                                "SELECT l FROM RiskMatrixLevel l WHERE l.matrix.edition = " + Matrices.IN_FORCE,
                                RiskMatrixLevel.class)
                        .setParameter("today", today)
                        .getResultList());
        em.createQuery(
                        "SELECT r.title, o.code, r.reference FROM Risk r JOIN r.outcome o WHERE r.body = :body",
                        Object[].class)
                .setParameter("body", body)
                .getResultList()
                .forEach(r -> isThere((String) r[0], r[1], (String) r[2]));
    }

    /** A new risk with its scores. */
    private record New(RiskWords words, Long outcome, List<Scoring.Given> scores) {}

    /** How a risk is to stand, and its new scores. */
    record Changed(long id, long version, RiskWords words, List<Scoring.Given> scores) {}

    @Override
    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.BODY, body.getCode());
    }

    @Override
    public String called() {
        return "Risks";
    }

    @Override
    protected Map<String, RiskNow> present(List<String> references) {
        List<RiskNow.Facts> facts = em.createQuery(NOW, RiskNow.Facts.class)
                .setParameter("body", body)
                .setParameter("references", references)
                .getResultList();
        List<Long> ids = facts.stream().map(RiskNow.Facts::id).toList();
        var reasons = target.reasons.of(ids, target.clock.instant().plusSeconds(1));
        Set<Long> better = target.scoring.betterControlled(ids);
        return facts.stream()
                .collect(Collectors.toMap(
                        RiskNow.Facts::reference,
                        f -> new RiskNow(f, reasons.getOrDefault(f.id(), Map.of()), better.contains(f.id()))));
    }

    @Override
    protected boolean exported(RowReading read) {
        return mark(read) != null;
    }

    private static RowMark<RiskMark.Part> mark(RowReading read) {
        return RiskMark.MARKS.read(read.text(RiskColumn.MARK)).orElse(null);
    }

    @Override
    protected ImportTarget.Checked compared(RowReading read, RiskNow now) {
        return new RiskComparison(read, now, mark(read), target, scores).checked();
    }

    @Override
    protected ImportTarget.Checked fresh(MappedRow row, RowReading read) {
        Directory.Named outcome = read.outcome(RiskColumn.OUTCOME, otherwise.get(RiskColumn.OUTCOME.name()));
        Directory.Named owner = read.person(RiskColumn.OWNER);
        RiskWords words = new RiskWords(
                read.prose(RiskColumn.TITLE),
                read.text(RiskColumn.KIND).isBlank()
                        ? RiskConstants.KINDS
                                .of(otherwise.getOrDefault(RiskColumn.KIND.name(), RiskImport.PRESET.name()))
                                .orElse(null)
                        : read.constant(RiskColumn.KIND, RiskConstants.KINDS, "RiskColumn.kind"),
                read.constant(RiskColumn.CATEGORY, RiskConstants.CATEGORIES, "RiskColumn.category"),
                read.prose(RiskColumn.CAUSE),
                read.prose(RiskColumn.EVENT),
                read.prose(RiskColumn.CONSEQUENCE),
                outcome == null ? null : outcome.other(),
                owner == null ? null : Long.valueOf(owner.id()),
                read.constant(RiskColumn.RESPONSE, RiskConstants.RESPONSES, "RiskColumn.response"),
                read.constant(RiskColumn.PROXIMITY, RiskConstants.PROXIMITIES, "RiskColumn.proximity"));
        RiskForms.note(read, target.validator, words);
        ended(read);
        List<Scoring.Given> given = scores.of(read);
        if (!given.isEmpty()) {
            RiskForms.requireScorable(read, scoreOf(given), opens, assesses);
        }
        return read.isWrong()
                ? wrong(read)
                : made(row, read, words.title(), words.outcome(), new New(words, outcome.id(), given));
    }

    private static RiskColumn scoreOf(List<Scoring.Given> given) {
        return ScoreCells.ALL.stream()
                .filter(c -> c.level() == given.get(0).level())
                .map(ScoreCells.Cells::likelihood)
                .findFirst()
                .orElseThrow();
    }

    /** What a file says of the state is understood, but a new risk begins on its register. */
    private static void ended(RowReading read) {
        String state = read.text(RiskColumn.STATE);
        if (RiskConstants.STATES.of(state).filter(RiskImport.OVER::contains).isPresent()) {
            read.wrong(RiskColumn.STATE, "RiskColumn.over", RowReading.shown(state));
        }
    }

    @Override
    public void write(List<ImportTarget.Checked> rows) {
        List<New> fresh = changes(rows, New.class);
        List<Changed> changed = changes(rows, Changed.class);
        boolean scored = fresh.stream().anyMatch(n -> !n.scores().isEmpty())
                || changed.stream().anyMatch(c -> !c.scores().isEmpty());
        Scoring.Sitting sitting = scored ? target.scoring.sitting() : null;
        if (!fresh.isEmpty()) {
            propose(fresh, sitting);
        }
        Map<Long, Risk> risks =
                target.risks.all(changed.stream().map(Changed::id).toList());
        for (Changed one : changed) {
            Risk risk = risks.get(one.id());
            risk.requireVersion(one.version());
            target.writing.change(risk, one.words(), person(one.words().owner()), nothing -> {}, FROM);
            one.scores().forEach(given -> sitting.score(risk, given));
        }
    }

    private static <T> List<T> changes(List<ImportTarget.Checked> rows, Class<T> type) {
        return rows.stream()
                .map(ImportTarget.Checked::change)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void propose(List<New> fresh, Scoring.Sitting sitting) {
        Body into = em.find(Body.class, body.getId());
        Map<Long, RiskWriting.Place> places = places(into, fresh);
        List<String> references = target.references.take(body.getCode() + "-RISK", fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            New made = fresh.get(i);
            Risk risk = target.writing.propose(
                    BaseEntity.newId(),
                    references.get(i),
                    places.get(made.outcome()),
                    made.words(),
                    person(made.words().owner()),
                    FROM);
            if (opens) {
                target.writing.open(risk, FROM);
            }
            made.scores().forEach(given -> sitting.score(risk, given));
        }
    }

    private Map<Long, RiskWriting.Place> places(Body into, List<New> fresh) {
        Map<Long, Integer> tolerances = new HashMap<>();
        em.createQuery("SELECT p.outcome.id, p.tolerance FROM OutcomeAppetite p", Object[].class)
                .getResultList()
                .forEach(p -> tolerances.put((Long) p[0], (Integer) p[1]));
        return fresh.stream()
                .map(New::outcome)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> new RiskWriting.Place(into, em.find(Outcome.class, id), tolerances.get(id))));
    }

    private Person person(Long id) {
        return id == null ? null : em.find(Person.class, id);
    }
}
