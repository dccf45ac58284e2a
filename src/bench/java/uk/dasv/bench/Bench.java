package uk.dasv.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.dasv.testing.Kept;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.TestDatabase;

/**
 * Starts the program as the README says to install it, on a MySQL that keeps what it is told,
 * multiplies its sample data, has Gatling drive it and writes down what was measured. Ends in
 * failure when a request failed; a target that is missed is told, for machines differ.
 */
public final class Bench {

    private static final System.Logger LOG = System.getLogger(Bench.class.getName());
    private static final int ACTIONS = 10_000;
    private static final int RISKS = 1_000;
    private static final Map<String, Integer> TARGETS =
            Map.of("list", 35, "list by rating", 25, "item", 28, "update", 25);
    private static final int MEMORY = 700;

    private final Path folder;
    private final List<String> options;

    private Bench(Path folder) throws IOException {
        this.folder = folder;
        this.options = installedWith();
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        System.exit(new Bench(Files.createDirectories(folder)).run(Path.of(arguments[1])) ? 0 : 1);
    }

    /** The options of Java that the README tells people to use. */
    private static List<String> installedWith() throws IOException {
        Matcher line = Pattern.compile("java (-.*?) -jar payara-micro").matcher(Files.readString(Path.of("README.md")));
        if (!line.find()) {
            throw new IOException("the README does not say how to start the program");
        }
        return List.of(line.group(1).split(" "));
    }

    private boolean run(Path war) throws IOException, SQLException, InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>(TestDatabase.MYSQL.fresh());
        String database = settings.get("db.url");
        settings.put("dasv.sample", "true");
        RunningProgram program = RunningProgram.start(
                war.toAbsolutePath(),
                Files.createTempDirectory(folder, "run"),
                folder.resolve("server.log"),
                options,
                settings);
        try (Connection connection =
                DriverManager.getConnection(database, settings.get("db.user"), settings.get("db.password"))) {
            Multiplied data = new Multiplied(connection);
            data.load(ACTIONS, RISKS);
            String loaded = data.told();
            LOG.log(System.Logger.Level.INFO, "Loaded: {0}", loaded);
            feed("actions.csv", data.references("SELECT reference FROM plan_action ORDER BY MOD(id, 1009) LIMIT 3000"));
            feed(
                    "updatable.csv",
                    data.references("SELECT a.reference FROM plan_action a JOIN body b ON b.id = a.body_id"
                            + " WHERE b.code = 'ERE' AND a.state = 'IN_PROGRESS' ORDER BY MOD(a.id, 1009)"));
            if (Boolean.getBoolean("bench.since")) {
                LOG.log(System.Logger.Level.INFO, "\n" + String.join("\n", Since.measured(program, connection)));
                return true;
            }
            if (Boolean.getBoolean("bench.registers")) {
                LOG.log(System.Logger.Level.INFO, "\n" + String.join("\n", Registers.measured(program, connection)));
                return true;
            }
            long resident = driven(Working.class, program);
            List<Measured> measured = new ArrayList<>(Measured.read(folder.resolve("gatling/Working")));
            Memory before = Memory.afterCollection(program.pid());
            driven(Nobody.class, program);
            measured.addAll(Measured.read(folder.resolve("gatling/Nobody")));
            Memory after = Memory.afterCollection(program.pid());
            List<String> byOne = new ArrayList<>(ByOne.measured(program, connection));
            byOne.add(Importing.measured(program).told());
            byOne.addAll(Since.measured(program, connection));
            byOne.addAll(Registers.measured(program, connection));
            write(loaded, measured, resident, before, after, byOne);
            return measured.stream().allMatch(m -> m.failed() == 0 && m.requests() > 0)
                    && after.sessions() <= before.sessions();
        } finally {
            program.stop();
        }
    }

    private void feed(String file, List<String> references) throws IOException {
        List<String> lines = new ArrayList<>(List.of("ref"));
        lines.addAll(references);
        Files.write(folder.resolve(file), lines);
    }

    /** Has Gatling drive in a process of its own, and gives the most that the program took meanwhile. */
    private long driven(Class<?> simulation, RunningProgram program) throws IOException, InterruptedException {
        // the report of an earlier run would be read again
        Kept.delete(folder.resolve("gatling").resolve(simulation.getSimpleName()));
        Process gatling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Ddasv.bench.url=" + program.url(),
                        "-Ddasv.bench.data=" + folder,
                        "-Dlogback.configurationFile=src/bench/logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "-s",
                        simulation.getName(),
                        "-rf",
                        folder.resolve("gatling/" + simulation.getSimpleName()).toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve(simulation.getSimpleName() + ".log").toFile())
                .start();
        long most = 0;
        do {
            most = Math.max(most, Memory.residentNow(program.pid()));
        } while (!gatling.waitFor(1, TimeUnit.SECONDS));
        return most;
    }

    private void write(
            String loaded, List<Measured> measured, long resident, Memory before, Memory after, List<String> byOne)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Measured on " + LocalDate.now(Clock.systemUTC()) + " on a machine with "
                + Runtime.getRuntime().availableProcessors() + " cores (load " + load()
                + " at the end), which also ran MySQL"
                + " and Gatling. Java options: `" + String.join(" ", options) + "`. " + loaded + ".");
        lines.add("");
        lines.add("| request | users | requests | failed | median ms | 95 % within ms | requests/s | target |");
        lines.add("| --- | --: | --: | --: | --: | --: | --: | --- |");
        for (Measured m : measured) {
            if (!m.users().equals("warm-up")) {
                lines.add("| %s | %s | %d | %d | %d | %d | %s | %s |"
                        .formatted(
                                m.name(),
                                m.users(),
                                m.requests(),
                                m.failed(),
                                m.median(),
                                m.p95(),
                                rate(m),
                                target(m)));
            }
        }
        lines.add("");
        lines.add("Memory of the server: at most %d MB resident at work (target %d: %s)."
                .formatted(resident, MEMORY, resident <= MEMORY ? "met" : "missed"));
        lines.add(
                "%d requests without a cookie: heap after a collection %d MB before and %d MB after, resident %d MB before and %d MB after, sessions %d before and %d after."
                        .formatted(
                                Nobody.REQUESTS,
                                before.heap(),
                                after.heap(),
                                before.resident(),
                                after.resident(),
                                before.sessions(),
                                after.sessions()));
        byOne.forEach(line -> {
            lines.add("");
            lines.add(line);
        });
        Files.write(folder.resolve("results.md"), lines);
        LOG.log(System.Logger.Level.INFO, "\n" + String.join("\n", lines));
    }

    private static String rate(Measured m) {
        return m.requests() == Nobody.REQUESTS
                ? "–"
                : String.format(Locale.ROOT, "%.1f", (double) m.requests() / Working.MEASURED.toSeconds());
    }

    private static String target(Measured m) {
        Integer wanted = m.users().equals("1") ? TARGETS.get(m.name()) : null;
        return wanted == null ? "" : "≤ " + wanted + (m.median() <= wanted ? ": met" : ": missed");
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
