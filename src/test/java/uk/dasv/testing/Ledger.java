package uk.dasv.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Tells a test outside the server whether anything was changed in the database: for each table how
 * many rows it has and the sum of their versions. Only the tested deployment has it.
 */
public final class Ledger extends HttpFilter {

    static final String PATH = "/test-ledger";

    private static final long serialVersionUID = 1L;

    private String query;

    /** Each table's rows and versions, as {@code rows/versions}. */
    public static Map<String, String> read(Visitor visitor) {
        return visitor.get(PATH)
                .body()
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
    }

    /** How many rows a table has more, and by how much its versions have grown. */
    public record Change(long rows, long versions) {}

    /** What has changed, table by table; unchanged tables are left out. */
    public static Map<String, Change> change(Map<String, String> before, Map<String, String> after) {
        Map<String, Change> change = new TreeMap<>();
        after.forEach((table, now) -> {
            String then = before.getOrDefault(table, "0/0");
            if (!now.equals(then)) {
                change.put(table, new Change(less(now, then, 0), less(now, then, 1)));
            }
        });
        return change;
    }

    private static long less(String now, String then, int part) {
        return Long.parseLong(now.split("/")[part]) - Long.parseLong(then.split("/")[part]);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setContentType("text/plain");
        try (Connection connection = ((DataSource) new InitialContext().lookup("java:app/jdbc/dasv")).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query(connection))) {
            while (rows.next()) {
                response.getWriter().println(rows.getString(1) + " " + rows.getLong(2) + "/" + rows.getLong(3));
            }
        } catch (SQLException | NamingException e) {
            throw new ServletException(e);
        }
    }

    private synchronized String query(Connection connection) throws SQLException {
        if (query == null) {
            List<String> counts = new ArrayList<>();
            try (ResultSet tables =
                    connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "version")) {
                while (tables.next()) {
                    String schema = String.valueOf(tables.getString("TABLE_SCHEM"));
                    String table = tables.getString("TABLE_NAME");
                    if (!schema.equalsIgnoreCase("information_schema") && !table.startsWith("flyway")) {
                        counts.add("SELECT '" + table + "', COUNT(*), COALESCE(SUM(version), 0) FROM " + table);
                    }
                }
            }
            query = String.join(" UNION ALL ", counts);
        }
        return query;
    }
}
