package uk.dasv.bench;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.dasv.testing.Form;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.Visitor;

/**
 * What one person does whose time a load generator cannot tell: a lead who brings thirty actions up to date on one page, and
 * somebody who waits for the first byte of a file. Each is tried some times for the compiler before it counts.
 */
final class ByOne {

    private static final int WARMING = 25;
    private static final int COUNTED = 25;
    private static final int FILES = 12;

    private final Connection connection;
    private final Visitor lead;
    private final Visitor chair;
    private final List<String> told = new ArrayList<>();

    private ByOne(RunningProgram program, Connection connection) {
        this.connection = connection;
        this.lead = new Visitor(program.url()).signInAs("Erewash DSAAG lead");
        this.chair = new Visitor(program.url()).signInAs("Chairs Group chair");
    }

    /** Measures all of it, and tells it in sentences with the targets. */
    static List<String> measured(RunningProgram program, Connection connection) throws SQLException, IOException {
        ByOne one = new ByOne(program, connection);
        one.thirtyUpdates();
        one.file("/plans/export.csv", "CSV", 100, 400);
        one.file("/plans/export.xlsx", "XLSX", 0, 1500);
        return one.told;
    }

    private void thirtyUpdates() throws SQLException {
        String month =
                LocalDate.now(java.time.Clock.systemUTC()).withDayOfMonth(1).toString();
        run("UPDATE plan_action a JOIN body b ON b.id = a.body_id SET a.last_update_period = '" + month
                + "' WHERE b.code = 'ERE'");
        run("CREATE TABLE thirty AS SELECT a.id FROM plan_action a JOIN body b ON b.id = a.body_id WHERE b.code = 'ERE'"
                + " AND a.state = 'IN_PROGRESS' AND a.current_due > CURRENT_DATE LIMIT 30");
        List<Long> pages = new ArrayList<>();
        List<Long> submits = new ArrayList<>();
        for (int round = 0; round < WARMING + COUNTED; round++) {
            run("DELETE u FROM progress_update u JOIN thirty t ON t.id = u.action_id WHERE u.period_start = '" + month
                    + "'");
            run(
                    "UPDATE plan_action a JOIN thirty t ON t.id = a.id SET a.last_update_period = NULL, a.version = a.version + 1");
            lead.get("/plans/updates");
            long asked = System.nanoTime();
            var shown = lead.get("/plans/updates");
            long got = System.nanoTime();
            Form form = filled(Form.on(lead, shown, "form"), Form.parsed(shown).select("section.t-due"), round);
            long sent = System.nanoTime();
            var answer = form.press("save");
            long done = System.nanoTime();
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(
                        Form.parsed(answer).select(".govuk-error-summary").text());
            }
            if (round >= WARMING) {
                pages.add((got - asked) / 1000);
                submits.add((done - sent) / 1000);
            }
        }
        run("DROP TABLE thirty");
        told.add(Told.median("My updates with 30 actions", pages, 60));
        told.add(Told.median("Submit all 30", submits, 150));
    }

    private static Form filled(Form form, List<Element> sections, int round) {
        if (sections.size() != 30) {
            throw new IllegalStateException(sections.size() + " sections");
        }
        for (Element section : sections) {
            String ref = section.id();
            form.with(ref + "-done", "Met with partners, round " + round)
                    .with(ref + "-rating", "RED")
                    .with(ref + "-ratingReason", "As partners say")
                    .with(ref + "-nextSteps", "Go on")
                    .with(ref + "-pathStep", "Ask for cover")
                    .with(ref + "-pathWho", "The lead")
                    .with(ref + "-pathBy", "1")
                    .with(ref + "-pathBy-month", "6")
                    .with(ref + "-pathBy-year", "2035");
        }
        return form;
    }

    private void file(String path, String name, int firstTarget, int target) throws IOException {
        List<Long> firsts = new ArrayList<>();
        List<Long> wholes = new ArrayList<>();
        for (int round = 0; round < 2 * FILES; round++) {
            long asked = System.nanoTime();
            try (InputStream file = chair.open(path).body()) {
                if (file.read() < 0) {
                    throw new IOException(path + " is empty");
                }
                long first = System.nanoTime();
                file.transferTo(java.io.OutputStream.nullOutputStream());
                if (round >= FILES) {
                    firsts.add((first - asked) / 1000);
                    wholes.add((System.nanoTime() - asked) / 1000);
                }
            }
        }
        if (firstTarget > 0) {
            told.add(Told.median(name + " of all actions, first byte", firsts, firstTarget));
        }
        told.add(Told.median(name + " of all actions, whole", wholes, target));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
