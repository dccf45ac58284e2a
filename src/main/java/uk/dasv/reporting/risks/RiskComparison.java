package uk.dasv.reporting.risks;

import java.util.ArrayList;
import java.util.List;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RowMark;
import uk.dasv.reporting.rows.RowComparison;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.words.Directory;
import uk.dasv.reporting.words.Plainly;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.RiskWords;
import uk.dasv.risk.Scoring;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.file.RiskMark;

/** A row with the reference of a risk, compared with the risk as it stands now. */
final class RiskComparison extends RowComparison<RiskColumn, RiskMark.Part> {

    private static final Columns<RiskColumn> COLUMNS = new Columns<>(
            RiskColumn.class,
            RiskColumn.REFERENCE,
            List.of(
                    RiskColumn.TITLE,
                    RiskColumn.CAUSE,
                    RiskColumn.EVENT,
                    RiskColumn.CONSEQUENCE,
                    RiskColumn.KIND,
                    RiskColumn.CATEGORY,
                    RiskColumn.OWNER,
                    RiskColumn.RESPONSE,
                    RiskColumn.PROXIMITY,
                    RiskColumn.INHERENT_LIKELIHOOD,
                    RiskColumn.INHERENT_IMPACT,
                    RiskColumn.INHERENT_REASON,
                    RiskColumn.CURRENT_LIKELIHOOD,
                    RiskColumn.CURRENT_IMPACT,
                    RiskColumn.CURRENT_REASON,
                    RiskColumn.TARGET_LIKELIHOOD,
                    RiskColumn.TARGET_IMPACT,
                    RiskColumn.TARGET_REASON),
            List.of(RiskColumn.OUTCOME, RiskColumn.REGISTER_OF, RiskColumn.STATE));

    private final RiskNow now;
    private final RiskImport target;
    private final ScoreCells scores;

    RiskComparison(RowReading read, RiskNow now, RowMark<RiskMark.Part> mark, RiskImport target, ScoreCells scores) {
        super(read, mark, COLUMNS);
        this.now = now;
        this.target = target;
        this.scores = scores;
    }

    @Override
    protected RiskMark.Part part(RiskColumn column) {
        return column.part();
    }

    @Override
    protected String present(RiskColumn column) {
        return now.value(column);
    }

    @Override
    protected String canonical(RiskColumn column, String text) {
        if (ScoreCells.isNumber(column)) {
            return scores.number(column, text).map(String::valueOf).orElseGet(() -> RowMark.canonical(text));
        }
        return RiskConstants.of(column) == null
                ? RowMark.canonical(text)
                : RiskConstants.of(column).of(text).map(Enum::name).orElseGet(() -> RowMark.canonical(text));
    }

    @Override
    protected boolean same(RiskColumn column, String yours, String present) {
        return column == RiskColumn.OWNER ? Plainly.of(yours).equals(Plainly.of(present)) : yours.equals(present);
    }

    @Override
    protected boolean stands(RiskColumn column, String yours) {
        return switch (column) {
            case OUTCOME -> now.facts().outcomeCode().equals(read.outcomeCode(yours));
            case STATE -> yours.equals(now.facts().state().name());
            default -> !exported(column);
        };
    }

    /** What need not be said of a risk can be taken back; a title, a kind and a score cannot. */
    @Override
    protected boolean mayBeEmptied(RiskColumn column) {
        return switch (column) {
            case CAUSE, EVENT, CONSEQUENCE, CATEGORY, OWNER, RESPONSE, PROXIMITY -> true;
            default -> false;
        };
    }

    @Override
    protected Object change() {
        RiskWords was = now.words();
        Directory.Named owner = changed(RiskColumn.OWNER) ? read.person(RiskColumn.OWNER) : null;
        RiskWords words = new RiskWords(
                prose(RiskColumn.TITLE, was.title()),
                changed(RiskColumn.KIND)
                        ? read.constant(RiskColumn.KIND, RiskConstants.KINDS, "RiskColumn.kind")
                        : was.kind(),
                changed(RiskColumn.CATEGORY)
                        ? read.constant(RiskColumn.CATEGORY, RiskConstants.CATEGORIES, "RiskColumn.category")
                        : was.category(),
                prose(RiskColumn.CAUSE, was.cause()),
                prose(RiskColumn.EVENT, was.event()),
                prose(RiskColumn.CONSEQUENCE, was.consequence()),
                was.outcome(),
                changed(RiskColumn.OWNER) ? owner == null ? null : Long.valueOf(owner.id()) : was.owner(),
                changed(RiskColumn.RESPONSE)
                        ? read.constant(RiskColumn.RESPONSE, RiskConstants.RESPONSES, "RiskColumn.response")
                        : was.response(),
                changed(RiskColumn.PROXIMITY)
                        ? read.constant(RiskColumn.PROXIMITY, RiskConstants.PROXIMITIES, "RiskColumn.proximity")
                        : was.proximity());
        RiskForms.note(read, target.validator, words);
        return new RiskWork.Changed(now.facts().id(), now.facts().version(), words, scores());
    }

    private List<Scoring.Given> scores() {
        List<Scoring.Given> given = new ArrayList<>();
        for (ScoreCells.Cells cells : ScoreCells.ALL) {
            if (changed(cells.likelihood()) || changed(cells.impact()) || changed(cells.reason())) {
                RiskForms.requireScorable(
                        read,
                        cells.likelihood(),
                        !now.isProposal(),
                        target.access.may(Permission.ASSESS_RISK, now.place()));
                Score before = now.score(cells.level());
                scores.given(read, cells, before, null)
                        .map(g -> explained(g, before))
                        .ifPresent(given::add);
                if (before != null && !changed(cells.reason()) && !read.isWrong(cells.reason())) {
                    read.warn(cells.reason(), "RiskColumn.sameReason");
                }
            }
        }
        return given;
    }

    /** A current score that goes down with no new or better control says why. */
    private Scoring.Given explained(Scoring.Given given, Score before) {
        if (!given.lowers(before) || now.betterControlled()) {
            return given;
        }
        String why = read.prose(RiskColumn.LOWERED_WHY);
        boolean old = why != null
                && (asExported(RiskColumn.LOWERED_WHY)
                        || RowMark.canonical(why).equals(now.value(RiskColumn.LOWERED_WHY)));
        if (why == null || old) {
            read.wrong(RiskColumn.LOWERED_WHY, "RiskColumn.loweredWhy");
        } else {
            RiskForms.requireLength(read, RiskColumn.LOWERED_WHY, why);
        }
        return new Scoring.Given(given.level(), given.score(), given.rationale(), why);
    }

    @Override
    protected String reference() {
        return now.facts().reference();
    }

    @Override
    protected boolean isEnded() {
        return now.facts().state() == RiskState.CLOSED;
    }

    @Override
    protected List<Changes.Change> past() {
        return past(target.history, SubjectKind.RISK, reference());
    }

    @Override
    protected String shown(RiskColumn column, String value) {
        return RiskConstants.of(column) == null ? value : RiskConstants.words(value);
    }
}
