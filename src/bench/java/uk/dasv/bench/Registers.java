package uk.dasv.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.Visitor;

/**
 * The register and the heat map as the Governance Board opens them: with a thousand risks, and then with ten thousand; and the desk
 * with five thousand escalations.
 */
final class Registers {

    private static final int WARMING = 150;
    private static final int COUNTED = 40;
    private static final int SCORES = 20;
    private static final int MANY = 10_000;
    private static final int ESCALATIONS = 5_000;

    private Registers() {}

    /** Measures all of it, and tells it in sentences with the targets; leaves ten thousand risks behind. */
    static List<String> measured(RunningProgram program, Connection connection) throws SQLException {
        Visitor board = new Visitor(program.url()).signInAs("Governance Board chair");
        Asked one = new Asked(board, WARMING, COUNTED);
        Multiplied data = new Multiplied(connection);
        List<String> told = new ArrayList<>();
        data.olderScores(SCORES);
        String past = "/risks?asAt=" + LocalDate.now(Clock.systemUTC()).minusDays(100);
        data.moreEscalations(ESCALATIONS);
        for (String list : List.of("WAITING", "ANSWERED", "ALL")) {
            told.add(Told.median(
                    "Desk of 25, list " + list + ", with 5,000 escalations",
                    one.times("/escalations?list=" + list),
                    25));
        }
        List<Long> thousand = one.times("/risks");
        told.add(Told.median("Register of 100 by gap with 1,000 risks", thousand, 25));
        told.add(Told.median("Register as at a past day, 1,000 risks with 20 assessments each", one.times(past), 120));
        told.add(Told.median("Heat map with movement with 1,000 risks", one.times("/risks/heat-map"), 40));
        data.moreRisks(MANY);
        List<Long> many = one.times("/risks");
        double most = 1.3 * Told.median(thousand);
        told.add(Told.median("Register of 100 by gap with 10,000 risks, 1.3 times that of 1,000", many, most));
        told.add(Told.median("Heat map with movement with 10,000 risks", one.times("/risks/heat-map"), 40));
        told.add(Told.median("Register as at a past day with 10,000 risks", one.times(past), 1200));
        return told;
    }
}
