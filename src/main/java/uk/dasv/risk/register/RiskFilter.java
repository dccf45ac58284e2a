package uk.dasv.risk.register;

import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;

/** Which risks to list; null or blank means no restriction. All of it stands in the address. */
public record RiskFilter(
        String body,
        String outcome,
        Band band,
        boolean notScored,
        boolean mine,
        boolean due,
        String text,
        ScoreLevel level,
        Score score,
        Further further) {

    /**
     * What is asked for less often.
     *
     * @param overseer the code of the body that oversees it
     * @param state one state; closed risks are listed only where it asks for them
     * @param outside whether only what stands above its tolerance is listed
     * @param check what is wrong with the register
     * @param among the identifiers of the risks that may be listed, null for any
     * @param asAt the day at whose end the risks are shown, null for now
     * @param since what must have become of it since a body last met, null for nothing
     */
    public record Further(
            String overseer,
            RiskState state,
            RiskCategory category,
            RiskResponse response,
            boolean outside,
            HealthCheck check,
            List<Long> among,
            LocalDate asAt,
            Since since) {

        public static final Further NONE = new Further(null, null, null, null, false, null, null, null, null);

        public Further {
            overseer = blank(overseer);
            among = among == null ? null : List.copyOf(among);
        }

        /** As the risks stood at the end of the day. */
        public static Further asAt(LocalDate day) {
            return new Further(null, null, null, null, false, null, null, day, null);
        }
    }

    /** What must have become of a risk of the body, or of one below it, since it last met. */
    public record Since(LastMet met, SinceMet what) {}

    public RiskFilter {
        body = blank(body);
        outcome = blank(outcome);
        text = blank(text);
        level = level == null ? ScoreLevel.CURRENT : level;
    }

    /** What is asked for most. */
    public RiskFilter(
            String body,
            String outcome,
            Band band,
            boolean notScored,
            boolean mine,
            boolean due,
            String text,
            ScoreLevel level,
            Score score) {
        this(body, outcome, band, notScored, mine, due, text, level, score, Further.NONE);
    }

    /** Everything on the registers the person may see. */
    public static RiskFilter everything() {
        return new RiskFilter(null, null, null, false, false, false, null, null, null);
    }

    /** The same, and further. */
    public RiskFilter with(Further more) {
        return new RiskFilter(body, outcome, band, notScored, mine, due, text, level, score, more);
    }

    /** The day for which it is asked. */
    public LocalDate day(LocalDate today) {
        return further.asAt() == null ? today : further.asAt();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
