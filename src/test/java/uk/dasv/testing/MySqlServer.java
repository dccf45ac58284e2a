package uk.dasv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real MySQL server on a free loopback port, with an empty data directory of its own, for the
 * length of one test run. It is started for tests only: what makes a crash safe is switched off,
 * unless {@code test.mysql.safe} asks for a server as installations have it, to be measured.
 */
public final class MySqlServer {

    static final String USER = "dasv";
    static final String PASSWORD = "dasv";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static MySqlServer running;

    private final Path home;
    private final Path data;
    private final int port;
    private Process process;

    private MySqlServer(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** A server for one test alone, which may stop it and start it again. */
    public static MySqlServer own() {
        try {
            MySqlServer own = start("own");
            Runtime.getRuntime().addShutdownHook(new Thread(own::stop));
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL for the test did not start", e);
        }
    }

    /** Stops the server and waits until it is gone; its data stay. */
    public void stop() {
        Processes.stop(process);
    }

    /** Starts the server that was stopped, on the same port with the same data. */
    public void startAgain() throws IOException {
        run();
    }

    /** Creates an empty database and says how the program is told to use it, as system properties. */
    public Map<String, String> settings(String database) {
        create(database);
        return Map.of("db.url", url(database), "db.user", USER, "db.password", PASSWORD);
    }

    /** The server of this run, started by whoever asks first. */
    static synchronized MySqlServer running() {
        if (running == null) {
            try {
                running = start("data");
            } catch (IOException e) {
                throw new UncheckedIOException("MySQL for the tests did not start", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(MySqlServer::stopRunning));
        }
        return running;
    }

    /** Stops the server if one runs, and waits until it is gone. */
    static synchronized void stopRunning() {
        if (running != null) {
            Processes.stop(running.process);
            try {
                Kept.delete(running.data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                running = null;
            }
        }
    }

    /** The JDBC address of a database on this server. */
    String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC";
    }

    /** Creates an empty database, with the character set that installations are told to use. */
    void create(String database) {
        try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + database, e);
        }
    }

    private static MySqlServer start(String name) throws IOException {
        Path archive = Kept.fetched("test.mysql");
        String version = archive.getParent().getFileName().toString();
        Path home = Kept.folder("mysql-" + version, folder -> unpack(archive, folder));
        findLibaio(home);
        Path template = Kept.folder("mysql-" + version + "-data", folder -> initialise(home, folder));

        Path folder = Files.createDirectories(
                Path.of("target", "mysql" + TestRun.process()).toAbsolutePath());
        Path data = folder.resolve(name + "-" + ProcessHandle.current().pid());
        Kept.delete(data);
        Kept.copy(template, data);
        // the identity of a server must not be copied
        Files.deleteIfExists(data.resolve("auto.cnf"));

        MySqlServer server = new MySqlServer(home, data, Processes.freePort());
        server.run();
        return server;
    }

    private void run() throws IOException {
        List<String> command = command(home, data);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--mysqlx=OFF",
                "--innodb-buffer-pool-size=128M"));
        if (!Boolean.getBoolean("test.mysql.safe")) {
            command.addAll(List.of(
                    "--skip-log-bin",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-doublewrite=OFF",
                    "--performance-schema=OFF"));
        }
        Path log = data.resolveSibling("server.log");
        process = Processes.start(command, log);
        awaitConnection(log);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        Kept.unzip(
                archive,
                folder,
                "",
                name -> name.equals("bin/mysqld")
                        || name.startsWith("lib/private/")
                        || name.equals("lib/plugin/component_reference_cache.so")
                        || name.startsWith("share/"));
        Kept.executable(folder.resolve("bin/mysqld"));
    }

    /** Newer systems have the library that MySQL looks for under another name; it is the same one. */
    private static void findLibaio(Path home) throws IOException {
        Path expected = home.resolve("lib/private/libaio.so.1");
        Path renamed = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");
        if (Files.exists(renamed) && Files.notExists(expected)) {
            Files.createSymbolicLink(expected, renamed);
        }
    }

    private static void initialise(Path home, Path data) throws IOException {
        Path sql = Files.writeString(data.resolveSibling("mysql-users.sql"), """
                CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'%%';
                """.formatted(USER, PASSWORD));
        List<String> command = command(home, data);
        command.addAll(List.of("--initialize-insecure", "--init-file=" + sql));
        Path log = data.resolveSibling("mysql-initialise.log");
        Process process = Processes.start(command, log);
        if (!Processes.ends(process, PATIENCE) || process.exitValue() != 0) {
            Processes.stop(process);
            throw failure(log);
        }
        Files.delete(sql);
    }

    private static List<String> command(Path home, Path data) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                // relative to the data directory: the name of a socket may not be long
                "--socket=s.sock",
                "--pid-file=" + data.resolve("server.pid")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private void awaitConnection(Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD)) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                last = notYet;
            }
            if (Processes.ends(process, Duration.ofMillis(100))) {
                throw failure(log);
            }
        }
        Processes.stop(process);
        IOException failure = failure(log);
        failure.initCause(last);
        throw failure;
    }

    private static IOException failure(Path log) throws IOException {
        String words = Files.readString(log);
        String hint = words.contains("error while loading shared libraries")
                ? "\nThe system lacks a library that MySQL needs; on Debian: apt-get install libaio1 libnuma1"
                : "";
        return new IOException("mysqld says:\n" + words + hint);
    }
}
