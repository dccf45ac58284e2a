package uk.dasv.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.TimeZone;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens the physical connections that the server pools: to the embedded H2 file by default, to
 * MySQL when {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD} say so. One WAR serves both.
 */
public class TrackerDataSource implements DataSource {

    private PrintWriter logWriter;
    private int loginTimeout;

    static {
        // JDBC passes moments through the machine's own time zone, where an hour is missing once a
        // year; in UTC none is. Days are London's by the injected clock, not by this.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        // The drivers are in the application's own class loader, where DriverManager does not look.
        for (String driver : new String[] {"org.h2.Driver", "com.mysql.cj.jdbc.Driver"}) {
            try {
                Class.forName(driver, true, TrackerDataSource.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return open(Settings.databaseUser(), Settings.databasePassword());
    }

    /** Ignores the pool's own idea of a user: the settings alone decide who connects. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private static Connection open(String user, String password) throws SQLException {
        String url = Settings.databaseUrl();
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:mysql:")) {
            // instants are UTC on both databases, and a dead server must not hold a request for minutes
            properties.setProperty("connectionTimeZone", "UTC");
            properties.setProperty("forceConnectionTimeZoneToSession", "true");
            properties.setProperty("connectTimeout", "3000");
            properties.setProperty("socketTimeout", "60000");
            properties.setProperty("rewriteBatchedStatements", "true");
            properties.setProperty("cachePrepStmts", "true");
            properties.setProperty("useServerPrepStmts", "true");
            properties.setProperty("useLocalSessionState", "true");
        }
        return StatementCount.watch(DriverManager.getConnection(url, properties));
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        this.logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        this.loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
