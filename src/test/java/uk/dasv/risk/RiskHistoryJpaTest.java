package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.appetite.AppetiteDesk;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.RiskMatrixTolerance;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.register.RiskLine;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.testing.Backdated;

/**
 * Whatever is scored, decided and set in whatever order: a risk as at any past day is what a replay of the audit says, and an
 * acceptance is in force no longer than its last day, nor past a rise of the score or another decision.
 */
class RiskHistoryJpaTest extends RisksOnDatabase {

    private static final int STEPS = 24;

    /** What was accepted until when; the oracle's own, apart from the program's. */
    private record Accepted(int score, LocalDate until) {}

    private final Map<LocalDate, Accepted> acceptedAtEndOf = new HashMap<>();

    @ParameterizedTest(name = "sequence {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void asAtIsAReplayOfTheAudit(long seed) {
        Random random = new Random(seed);
        for (Appetite appetite : Appetite.values()) {
            em.persist(new RiskMatrixTolerance(matrix, appetite, 3 + appetite.ordinal() * 4));
        }
        meets(board, 40);
        meets(chairs, 70);
        flushAndClear();
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Backdated.state(em, "risk", risk.getId(), now);
        Accepted accepted = null;
        int taken = 0;
        for (int step = 0; step < STEPS; step++) {
            for (int pass = 1 + random.nextInt(9); pass > 0; pass--) {
                acceptedAtEndOf.put(today(), accepted == null ? new Accepted(0, null) : accepted);
                now = now.plus(Duration.ofDays(1));
            }
            long states = states();
            try {
                accepted = step(random, accepted);
                taken++;
            } catch (RuleViolation refused) {
                em.clear();
            }
            flushAndClear();
            if (states() > states) {
                Backdated.state(em, "risk", risk.getId(), now);
            }
            em.clear();
        }
        assertThat(taken).as("most steps are taken").isGreaterThan(STEPS / 3);
        for (LocalDate day = first; day.isBefore(today()); day = day.plusDays(1)) {
            compare(day);
        }
    }

    private Accepted step(Random random, Accepted accepted) {
        int kind = random.nextInt(10);
        if (kind < 5) {
            ScoreLevel level = kind < 4 ? ScoreLevel.CURRENT : ScoreLevel.TARGET;
            int likelihood = 1 + random.nextInt(5);
            int impact = 1 + random.nextInt(5);
            wired().make(RiskRegister.class)
                    .assess(new RiskRegister.AssessRisk(
                            "R-1", risk().getVersion(), level, likelihood, impact, "Counted", "Demand has fallen"));
            boolean risen = accepted != null && level == ScoreLevel.CURRENT && likelihood * impact > accepted.score();
            return risen ? null : accepted;
        }
        if (kind == 5) {
            Appetite appetite = Appetite.values()[random.nextInt(Appetite.values().length)];
            Long seen = wired().make(AppetiteDesk.class).lines().get(0).version();
            wired().make(AppetiteDesk.class)
                    .set(new AppetiteDesk.SetAppetite("GB", outcome.getId(), seen, appetite, "The Board has met"));
            return accepted;
        }
        List<ReviewDecision> likely = List.of(
                ReviewDecision.ACCEPT,
                ReviewDecision.ACCEPT,
                ReviewDecision.ACCEPT,
                ReviewDecision.TREAT_FURTHER,
                ReviewDecision.DE_ESCALATE,
                ReviewDecision.ESCALATE);
        ReviewDecision decision = likely.get(random.nextInt(likely.size()));
        acting = risk().getOverseer().equals(board) || decision == ReviewDecision.ACCEPT ? board : chairs;
        LocalDate until = random.nextInt(4) == 0 ? null : today().plusDays(1 + random.nextInt(40));
        Integer score = risk().getCurrentScore();
        wired().make(RiskReviews.class)
                .review(new RiskReviews.ReviewRisk(
                        "R-1", risk().getVersion(), decision, "Seen", today().plusDays(1), until, null));
        return switch (decision) {
            case ACCEPT -> new Accepted(score, until);
            case TREAT_FURTHER -> null;
            case ESCALATE, DE_ESCALATE, CLOSE -> accepted;
        };
    }

    private void compare(LocalDate day) {
        RiskDetail then = wired().make(RiskDetails.class).asAt("R-1", day);
        RiskLine line = then.row().facts();
        Map<String, String> audit = replay(day);
        String score = audit.get("Current score");
        assertThat(
                        line.current() == null
                                ? null
                                : line.currentLikelihood() + " × " + line.currentImpact() + " = " + line.current())
                .as("current score on " + day)
                .isEqualTo(score);
        assertThat(line.state().name())
                .as("state on " + day)
                .isEqualTo(constant(audit.getOrDefault("State", "PROPOSED")));
        assertThat(text(line.nextReviewOn())).as("next review on " + day).isEqualTo(audit.get("Next review"));
        assertThat(then.words().overseer())
                .as("overseer on " + day)
                .isEqualTo(audit.getOrDefault("Overseen by", "Board"));
        assertThat(line.body()).as("register on " + day).isEqualTo(audit.getOrDefault("Register of", "Board"));
        assertThat(text(line.acceptedScore())).as("accepted on " + day).isEqualTo(audit.get("Accepted score"));
        assertThat(text(line.tolerance())).as("tolerance on " + day).isEqualTo(audit.getOrDefault("Tolerance", "6"));
        if (score != null) {
            int value = Integer.parseInt(score.substring(score.indexOf("= ") + 2));
            int tolerance = Integer.parseInt(audit.getOrDefault("Tolerance", "6"));
            assertThat(line.gap()).as("gap on " + day).isEqualTo(value - tolerance);
            assertThat(line.outsideSince() != null).as("outside on " + day).isEqualTo(value > tolerance);
        }
        Accepted accepted = acceptedAtEndOf.get(day);
        boolean inForce = accepted.score() > 0
                && (accepted.until() == null || !accepted.until().isBefore(day));
        assertThat(line.acceptedOn(day)).as("acceptance on " + day).isEqualTo(inForce);
    }

    /** The last value of each field that the audit had been told of by the end of the day. */
    private Map<String, String> replay(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ClockProducer.LONDON).toInstant();
        Map<String, String> facts = new HashMap<>();
        told.stream().filter(t -> t.at().isBefore(end)).forEach(t -> facts.put(t.field(), t.after()));
        return facts;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private long states() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM risk_history WHERE id = " + risk.getId())
                        .getSingleResult())
                .longValue();
    }
}
