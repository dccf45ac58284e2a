package uk.dasv.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a large partnership of the sample one: every action and every risk is there many times,
 * each with what belongs to it, so that texts, states, dates and histories are as mixed as in the
 * sample. Copies differ in identifier and reference alone.
 */
final class Multiplied {

    /** What a copy's identifiers are moved back by; far enough that none meets another's. */
    private static final String STEP = "1099511627776";

    /** The same for copies of copies. */
    private static final String FAR_STEP = "140737488355328";

    /** The same for what is added to each. */
    private static final String VERY_FAR_STEP = "9007199254740992";

    private final Connection connection;

    Multiplied(Connection connection) {
        this.connection = connection;
    }

    /** Loads at least so many of each. */
    void load(int actions, int risks) throws SQLException {
        int actionCopies = copies("plan_action", actions);
        int riskCopies = copies("risk", risks);
        int riskPlaces = riskCopies + 1;
        Map<String, String> reference = Map.of("reference", "CONCAT(t.reference, '-', n.k)");
        copy("plan_action", actionCopies, reference);
        Map<String, String> past = new HashMap<>(reference);
        past.put("state_no", "NULL");
        copy("plan_action_history", actionCopies, past);
        Map<String, String> treatment = new HashMap<>(moved("action_id"));
        treatment.put("risk_id", "t.risk_id - MOD(n.k, " + riskPlaces + ") * " + STEP);
        risks(riskCopies, STEP, "CONCAT(t.reference, '-', n.k)");
        copy("milestone", actionCopies, moved("action_id"));
        copy("progress_update", actionCopies, moved("action_id"));
        copy("treatment", actionCopies, treatment);
        treatment.put("state_no", "NULL");
        copy("treatment_history", actionCopies, treatment);
        run(
                "INSERT INTO audit_entry (id, version, happened_at, person_id, person_name, event, subject_kind, subject_ref, changes)"
                        + " SELECT u.id, 1, u.written_at, p.id, p.name, 'PROGRESS_RECORDED', 'ACTION', a.reference,"
                        + " JSON_ARRAY(JSON_OBJECT('field', 'Percent done', 'before', '10', 'after', CAST(u.percent_done AS CHAR)),"
                        + " JSON_OBJECT('field', 'Done', 'after', u.done))"
                        + " FROM progress_update u JOIN person p ON p.id = u.written_by_id JOIN plan_action a ON a.id = u.action_id");
        run(
                "INSERT INTO audit_entry (id, version, happened_at, person_id, person_name, event, subject_kind, subject_ref, changes)"
                        + " SELECT s.id, 1, s.assessed_at, p.id, p.name, 'ASSESSED', 'RISK', r.reference,"
                        + " JSON_ARRAY(JSON_OBJECT('field', 'Score', 'after', CAST(s.score AS CHAR)))"
                        + " FROM assessment s JOIN person p ON p.id = s.assessed_by_id JOIN risk r ON r.id = s.risk_id");
        run(
                "ANALYZE TABLE plan_action, plan_action_history, milestone, progress_update, risk, risk_history, assessment, risk_review, treatment, treatment_history, audit_entry");
    }

    /** Every risk is there again, with what belongs to it but no treatments, until there are so many. */
    void moreRisks(int wanted) throws SQLException {
        risks(copies("risk", wanted), FAR_STEP, "CONCAT(t.reference, '-x', n.k)");
        run("ANALYZE TABLE risk, risk_history, assessment, risk_review, risk_control");
    }

    /** Every risk was scored so many times, and had another state after each, in the years before the first that is kept. */
    void olderScores(int wanted) throws SQLException {
        String first = " WHERE t.row_since = (SELECT MIN(f.row_since) FROM risk_history f WHERE f.id = t.id)"
                + " AND n.k <= " + wanted + " - (SELECT COUNT(*) FROM assessment c WHERE c.risk_id = t.id)";
        String numbers = " WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < " + wanted + ")";
        String before = "t.row_since - INTERVAL n.k DAY";
        List<String> columns = columns("risk_history");
        columns.remove("state_no");
        String values = columns.stream()
                .map(c -> switch (c) {
                            case "row_since" -> before;
                            case "row_until" -> "t.row_since - INTERVAL n.k - 1 DAY";
                            case "current_likelihood", "current_impact" -> "1 + MOD(n.k, 5)";
                            case "current_score" -> "(1 + MOD(n.k, 5)) * (1 + MOD(n.k, 5))";
                            default -> "t." + c;
                        }
                        + " AS `" + c + "`")
                .collect(Collectors.joining(", "));
        run("CREATE TABLE older AS" + numbers + " SELECT " + values + " FROM risk_history t CROSS JOIN n" + first);
        run(
                "INSERT INTO assessment (id, version, risk_id, level, likelihood, impact, score, band, matrix_id, rationale,"
                        + " assessed_by_id, assessed_on, assessed_at)" + numbers
                        + " SELECT a.id - n.k * " + VERY_FAR_STEP
                        + ", 1, a.risk_id, 'CURRENT', 3, 3, 9, 'HIGH', a.matrix_id,"
                        + " a.rationale, a.assessed_by_id, DATE(a.assessed_at - INTERVAL n.k DAY), a.assessed_at - INTERVAL n.k DAY"
                        + " FROM assessment a JOIN (SELECT risk_id, MIN(id) AS id, COUNT(*) AS many FROM assessment GROUP BY risk_id) one"
                        + " ON one.id = a.id CROSS JOIN n WHERE n.k <= " + wanted + " - one.many");
        String names = String.join(", ", columns);
        run("INSERT INTO risk_history (" + names + ") SELECT " + names + " FROM older");
        run("DROP TABLE older");
        run("ANALYZE TABLE risk_history, assessment");
    }

    private void risks(int copies, String step, String reference) throws SQLException {
        Map<String, String> named = Map.of("reference", reference);
        copy("risk", copies, named, step);
        Map<String, String> past = new HashMap<>(named);
        past.put("state_no", "NULL");
        copy("risk_history", copies, past, step);
        Map<String, String> its = Map.of("risk_id", "t.risk_id - n.k * " + step);
        for (String table : List.of("risk_strand", "assessment", "risk_review", "risk_control")) {
            copy(table, copies, its, step);
        }
        copy("control_check", copies, Map.of("control_id", "t.control_id - n.k * " + step), step);
    }

    /** Every escalation is there again, with its legs and its steps, until there are so many; a copy is open where its original is. */
    void moreEscalations(int wanted) throws SQLException {
        int copies = copies("escalation", wanted);
        Map<String, String> named = new HashMap<>(Map.of("reference", "CONCAT(t.reference, '-', n.k)"));
        // no copy is of a thing that is there, but each stands where its original does
        named.put(
                "open_subject",
                "CASE WHEN t.open_subject IS NULL THEN NULL ELSE CONCAT(LEFT(t.open_subject, 35), '-', n.k) END");
        copy("escalation", copies, named);
        copy("escalation_leg", copies, moved("escalation_id"));
        copy("escalation_step", copies, moved("escalation_id"));
        run("ANALYZE TABLE escalation, escalation_leg, escalation_step");
    }

    /** How many rows the tables have now, as one line. */
    String told() throws SQLException {
        List<String> told = new ArrayList<>();
        for (String table : List.of(
                "plan_action",
                "plan_action_history",
                "progress_update",
                "milestone",
                "risk",
                "risk_history",
                "assessment",
                "treatment",
                "audit_entry")) {
            told.add(number("SELECT COUNT(*) FROM " + table) + " in " + table);
        }
        return String.join(", ", told);
    }

    /** The references that the query finds. */
    List<String> references(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private int copies(String table, int wanted) throws SQLException {
        int present = number("SELECT COUNT(*) FROM " + table);
        return (wanted - 1) / present;
    }

    private static Map<String, String> moved(String column) {
        return Map.of(column, "t." + column + " - n.k * " + STEP);
    }

    private void copy(String table, int copies, Map<String, String> changed) throws SQLException {
        copy(table, copies, changed, STEP);
    }

    private void copy(String table, int copies, Map<String, String> changed, String step) throws SQLException {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(c -> c.equals("id") ? "t.id - n.k * " + step : changed.getOrDefault(c, "t." + c))
                .collect(Collectors.joining(", "));
        run("INSERT INTO " + table + " (" + String.join(", ", columns) + ")"
                + " WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < " + copies + ")"
                + " SELECT " + values + " FROM " + table + " t CROSS JOIN n");
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private int number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
