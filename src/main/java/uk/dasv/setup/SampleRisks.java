package uk.dasv.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Assessment;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.appetite.AppetiteSetting;
import uk.dasv.risk.appetite.OutcomeAppetite;
import uk.dasv.risk.control.ControlCheck;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.control.RiskControl;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.RiskReview;
import uk.dasv.strategy.Outcome;

/**
 * An invented appetite for each outcome; scores for all but the last two of the strategy's risks,
 * meeting by meeting, some rising and some falling; and risks of their own on the registers below.
 */
final class SampleRisks {

    /** Likelihood and impact: inherent, at the three last meetings, since then (or nothing new), and target. */
    private static final int[][] SCORES = {
        {4, 3, 4, 3, 3, 3, 3, 3, 2, 3, 2, 2},
        {4, 4, 4, 4, 4, 3, 4, 3, 0, 0, 2, 3},
        {4, 4, 3, 4, 3, 4, 3, 4, 4, 4, 2, 3},
        {3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 2, 2},
        {5, 3, 4, 3, 4, 3, 3, 3, 2, 3, 2, 2},
        {4, 5, 4, 4, 3, 4, 3, 4, 0, 0, 2, 4},
        {5, 4, 4, 4, 4, 4, 4, 4, 3, 4, 2, 3},
        {3, 5, 2, 4, 2, 4, 2, 4, 0, 0, 1, 4},
        {5, 5, 4, 4, 4, 4, 4, 5, 5, 5, 3, 4},
        {5, 5, 5, 4, 5, 4, 4, 4, 0, 0, 3, 3},
        {4, 3, 4, 3, 4, 3, 4, 3, 0, 0, 2, 3},
        {4, 5, 3, 4, 3, 4, 3, 4, 4, 4, 2, 3},
    };

    private static final List<String> WHY = List.of(
            "Fewer sessions were held than planned, and demand has not fallen.",
            "The new pathway is used each month; partners see the difference.",
            "Funding beyond this year is not agreed.",
            "What partners hear has not changed since the last time.",
            "Two more agencies have joined, but cover is thin.");

    private static final List<String> CONTROLS = List.of(
            "Shared referral form with a named contact in every agency",
            "Weekly multi-agency risk meeting",
            "Reserve held for urgent accommodation",
            "Training that every new member of staff completes",
            "Standing agreement between city and county on cover");

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final MatrixView matrix;
    private final Map<Risk, Map<Long, Instant>> past = new LinkedHashMap<>();
    private final Map<Outcome, Integer> tolerances = new HashMap<>();

    SampleRisks(SampleStory story, SamplePartnership partnership, MatrixView matrix) {
        this.story = story;
        this.partnership = partnership;
        this.matrix = matrix;
    }

    /** When each version of each risk began, as the sample tells it. */
    Map<Risk, Map<Long, Instant>> past() {
        return past;
    }

    /** What the risk has become by what was told of that moment, is what it was from then on. */
    private void kept(Risk risk, Instant at) {
        story.em().flush();
        past.computeIfAbsent(risk, r -> new TreeMap<>()).putIfAbsent(risk.getVersion(), at);
    }

    void appetites(List<Outcome> outcomes) {
        List<Appetite> chosen = List.of(Appetite.OPEN, Appetite.CAUTIOUS, Appetite.CAUTIOUS, Appetite.MINIMAL);
        LocalDate on = metOn(partnership.board(), 2);
        for (int i = 0; i < outcomes.size(); i++) {
            Appetite appetite = chosen.get(i % chosen.size());
            int tolerance = matrix.tolerances().get(appetite);
            tolerances.put(outcomes.get(i), tolerance);
            story.em().persist(new OutcomeAppetite(outcomes.get(i), appetite, tolerance, on));
            story.em()
                    .persist(new AppetiteSetting(
                            outcomes.get(i),
                            partnership.board(),
                            appetite,
                            tolerance,
                            partnership.chair(partnership.board()),
                            on,
                            story.at(on, 12),
                            "Set at the Board's yearly look at its appetite."));
            story.tell(
                    story.at(on, 12),
                    partnership.chair(partnership.board()),
                    partnership.board(),
                    AuditEvent.APPETITE_SET,
                    SubjectKind.OUTCOME,
                    outcomes.get(i).getCode(),
                    Changes.none().field("Appetite", null, appetite).field("Tolerance", null, tolerance),
                    "Set at the Board's yearly look at its appetite.");
        }
    }

    /** Scores all but the last two of the strategy's risks. */
    void score(List<Risk> risks) {
        Body board = partnership.board();
        Person chair = partnership.chair(board);
        for (Risk unscored : risks.subList(Math.max(0, risks.size() - 2), risks.size())) {
            kept(unscored, story.at(metOn(board, 2).minusDays(30), 9));
            tolerate(unscored, metOn(board, 2));
        }
        for (int i = 0; i < risks.size() - 2; i++) {
            Risk risk = risks.get(i);
            int[] s = SCORES[i % SCORES.length];
            Person owner =
                    i % 5 == 4 ? null : partnership.lead(partnership.dsaags().get(i % 9));
            risk.assign(owner, RiskResponse.TREAT, Proximity.values()[i % Proximity.values().length]);
            risk.classify(risk.getKind(), RiskCategory.values()[i % 8 + 1]);
            LocalDate third = metOn(board, 2).minusDays(6);
            kept(risk, story.at(third.minusDays(30), 9));
            score(risk, ScoreLevel.INHERENT, s[0], s[1], chair, board, third, 9, i);
            score(risk, ScoreLevel.CURRENT, s[2], s[3], chair, board, third, 10, i);
            score(risk, ScoreLevel.TARGET, s[10], s[11], chair, board, third, 11, i);
            tolerate(risk, metOn(board, 2));
            control(risk, i, chair, board, third);
            score(
                    risk,
                    ScoreLevel.CURRENT,
                    s[4],
                    s[5],
                    chair,
                    board,
                    metOn(board, 1).minusDays(6),
                    10,
                    i + 1);
            score(
                    risk,
                    ScoreLevel.CURRENT,
                    s[6],
                    s[7],
                    chair,
                    board,
                    metOn(board, 0).minusDays(6),
                    10,
                    i + 2);
            review(risk, board, chair, i);
            if (s[8] > 0) {
                score(
                        risk,
                        ScoreLevel.CURRENT,
                        s[8],
                        s[9],
                        chair,
                        board,
                        story.today().minusDays(9 + i),
                        10,
                        i + 3);
            }
        }
    }

    /** Risks that DSAAGs and the body above them have on registers of their own. */
    List<Risk> local(List<Outcome> outcomes) {
        List<Risk> made = new ArrayList<>();
        List<Body> dsaags = partnership.dsaags();
        made.add(
                own(dsaags.get(0), outcomes, 2, "The outreach worker's post is paid for until March only", 4, 3, 5, 3));
        made.add(own(
                dsaags.get(1), outcomes, 1, "The city's advisers have more referrals than they can see", 4, 4, 4, 4));
        made.add(own(dsaags.get(3), outcomes, 0, "Schools at the edge of the district are not reached", 3, 3, 2, 3));
        made.add(own(dsaags.get(5), outcomes, 2, "No safe place to meet in the market towns", 3, 3, 3, 3));
        made.add(own(dsaags.get(6), outcomes, 1, "Poor telephone reception leaves victims without help", 3, 5, 3, 4));
        made.add(own(partnership.chairsGroup(), outcomes, 1, "Districts train staff in different ways", 3, 3, 4, 3));
        made.add(own(partnership.chairsGroup(), outcomes, 2, "The joint plan rests on one officer", 0, 0, 0, 0));
        return made;
    }

    private Risk own(Body body, List<Outcome> outcomes, int outcome, String title, int... s) {
        LocalDate raised = metOn(body, 1).minusDays(3);
        Person lead = partnership.lead(body);
        Risk risk = new Risk(
                story.references().next(body.getCode() + "-RISK"),
                body,
                outcomes.get(outcome % outcomes.size()),
                title,
                RiskKind.RISK,
                raised);
        risk.describe(
                title,
                "What partners have is not enough for what is asked of them.",
                "It is no longer there, or comes too late.",
                "People wait longer for help, or do not ask for it again.");
        risk.assign(lead, RiskResponse.TREAT, Proximity.THREE_MONTHS);
        tolerate(risk, raised);
        story.em().persist(risk);
        kept(risk, story.at(raised, 9));
        story.tell(
                story.at(raised, 9),
                lead,
                body,
                AuditEvent.CREATED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none().field("Title", null, title),
                null);
        if (s[0] > 0) {
            score(risk, ScoreLevel.INHERENT, 4, 4, lead, body, raised, 10, 0);
            score(risk, ScoreLevel.CURRENT, s[0], s[1], lead, body, raised, 11, 2);
            score(risk, ScoreLevel.TARGET, 2, 2, lead, body, raised, 12, 1);
            if (s[0] != s[2] || s[1] != s[3]) {
                score(
                        risk,
                        ScoreLevel.CURRENT,
                        s[2],
                        s[3],
                        lead,
                        body,
                        story.today().minusDays(4),
                        11,
                        4);
            }
        }
        return risk;
    }

    private void tolerate(Risk risk, LocalDate on) {
        risk.within(tolerances.get(risk.getOutcome()), on);
        kept(risk, story.at(on, 12));
    }

    /** What holds the risk down already; every third has been found wanting, every fifth nobody has checked yet. */
    private void control(Risk risk, int i, Person by, Body body, LocalDate on) {
        String title = CONTROLS.get(i % CONTROLS.size());
        Instant at = story.at(on, 13);
        RiskControl control = new RiskControl(BaseEntity.newId(), risk, title, null, by, on, at);
        story.em().persist(control);
        story.tell(
                at,
                by,
                body,
                AuditEvent.CREATED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none().field("Control", null, title),
                null);
        if (i % 5 != 4) {
            LocalDate checked = on.plusDays(40);
            story.em()
                    .persist(new ControlCheck(
                            control,
                            i % 3 == 2 ? Effectiveness.PARTLY_EFFECTIVE : Effectiveness.EFFECTIVE,
                            "Records of the last quarter were read and three partners asked.",
                            "Partnership officer",
                            checked,
                            by,
                            story.at(checked, 11)));
        }
    }

    private void score(
            Risk risk,
            ScoreLevel level,
            int likelihood,
            int impact,
            Person by,
            Body body,
            LocalDate on,
            int hour,
            int why) {
        Score before = risk.score(level);
        Score given = new Score(likelihood, impact);
        String words = WHY.get(why % WHY.size());
        story.em().persist(new Assessment(risk, level, given, matrix, words, by, on, story.at(on, hour)));
        String name = level.name().charAt(0) + level.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        risk.changed(story.at(on, hour));
        kept(risk, story.at(on, hour));
        story.tell(
                story.at(on, hour),
                by,
                body,
                AuditEvent.ASSESSED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none().field(name + " score", words(before), words(given)),
                words);
    }

    private static String words(Score score) {
        return score == null ? null : score.likelihood() + " × " + score.impact() + " = " + score.value();
    }

    private void review(Risk risk, Body body, Person by, int i) {
        LocalDate on = metOn(body, 0);
        Band band = risk.getCurrentBand();
        LocalDate due = matrix.review(band)
                .after(
                        on,
                        java.util.Optional.ofNullable(partnership.reachable(partnership.chairsGroup(), story.today()))
                                .map(m -> m.getMeetsOn()));
        LocalDate next = i % 4 == 0 ? story.today().minusDays(12) : due;
        Object before = risk.getState();
        String words = "The treatments have begun to work, but not everywhere.";
        Map<String, String> seen = new TreeMap<>(Map.of(
                "title", risk.getTitle(),
                "state", risk.getState().name(),
                "band", band.name(),
                "gap", String.valueOf(risk.getGap()),
                "tolerance", String.valueOf(risk.getTolerance()),
                "register", body.getShortName(),
                "outcome", risk.getOutcome().getName()));
        risk.reviewed(ReviewDecision.TREAT_FURTHER, on, story.at(on, 14), null);
        risk.lookAgain(on, due, next);
        kept(risk, story.at(on, 14));
        story.em()
                .persist(new RiskReview(
                        risk,
                        body,
                        on,
                        story.at(on, 14),
                        by,
                        ReviewDecision.TREAT_FURTHER,
                        words,
                        next,
                        null,
                        story.json().apply(seen)));
        story.tell(
                story.at(on, 14),
                by,
                body,
                AuditEvent.REVIEWED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none()
                        .field("State", before, risk.getState())
                        .field("Decision", null, ReviewDecision.TREAT_FURTHER)
                        .field("Next review", null, next),
                words);
    }

    /** The day of the body's last meeting, or of one before that. */
    private LocalDate metOn(Body body, int before) {
        List<LocalDate> days = partnership.met(body);
        return days.get(Math.min(before, days.size() - 1));
    }
}
