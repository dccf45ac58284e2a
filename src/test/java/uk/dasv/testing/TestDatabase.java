package uk.dasv.testing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import uk.dasv.platform.TrackerDataSource;

/** The two kinds of database that the program runs on; each hands out empty databases to tests. */
public enum TestDatabase {
    H2 {
        @Override
        Map<String, String> settings(String name) {
            return Map.of(
                    "db.url",
                    "jdbc:h2:mem:" + name
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                    "db.user",
                    "sa",
                    "db.password",
                    "");
        }
    },
    MYSQL {
        @Override
        Map<String, String> settings(String name) {
            return MySqlServer.running().settings(name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The one that the server of this run works on. */
    public static TestDatabase current() {
        return valueOf(System.getProperty("test.database", H2.name()).toUpperCase(Locale.ROOT));
    }

    /** Creates an empty database and says how the program is told to use it, as system properties. */
    public Map<String, String> fresh() {
        return settings("dasv_" + COUNT.incrementAndGet());
    }

    /**
     * The program's own data source over a fresh, empty database: from now on every connection
     * that the program opens in this process goes there.
     */
    public DataSource freshDataSource() {
        fresh().forEach(System::setProperty);
        return new TrackerDataSource();
    }

    abstract Map<String, String> settings(String name);
}
