package uk.dasv.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How this installation is configured. Every setting is an environment variable ({@code DASV_…},
 * {@code DB_…}) and, for tests and development, a system property that wins over it
 * ({@code dasv.base-url} for {@code DASV_BASE_URL}). The README lists them all.
 */
public final class Settings {

    private Settings() {}

    /** The setting's value, or empty when nobody set it or set it to blank. */
    public static Optional<String> text(String environmentName) {
        String property =
                environmentName.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            value = System.getenv(environmentName);
        }
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** Whether a yes/no setting is {@code true}; anything else is no. */
    public static boolean isTrue(String environmentName) {
        return text(environmentName).map(Boolean::parseBoolean).orElse(false);
    }

    /** The JDBC address: {@code DB_URL}, or an embedded H2 file below {@code DASV_DATA}. */
    public static String databaseUrl() {
        return text("DB_URL")
                .orElseGet(
                        () -> "jdbc:h2:file:" + dataFolder()
                                + "/tracker;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
    }

    public static String databaseUser() {
        return text("DB_USER").orElse("sa");
    }

    public static String databasePassword() {
        return text("DB_PASSWORD").orElse("");
    }

    /** The folder for everything the program itself keeps on disk (only the embedded database). */
    public static String dataFolder() {
        return text("DASV_DATA").orElse(".data");
    }

    /** The address people reach the program at, without a trailing slash; used in links it hands out. */
    public static String baseUrl() {
        return text("DASV_BASE_URL").orElse("http://localhost:8080").replaceAll("/+$", "");
    }

    /** The addresses of the reverse proxies in front of the program: those of this machine unless told otherwise. */
    public static Set<String> proxies() {
        return Set.of(
                text("DASV_PROXIES").orElse("127.0.0.1,::1,0:0:0:0:0:0:0:1").split("[,\\s]+"));
    }

    /** Whether the invented sample data is loaded beside the strategy and shown as sample. */
    public static boolean sample() {
        return isTrue("DASV_SAMPLE");
    }

    /** A folder with another partnership's strategy files; empty for the strategy that is built in. */
    public static Optional<String> strategyFolder() {
        return text("DASV_STRATEGY");
    }
}
