package uk.dasv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The WAR as it is deployed for real – without test classes, and without sample data unless a test asks for them – on a
 * MySQL of its own, for a test that takes the database away, kills the program or looks at what the very first start does.
 */
public final class OwnServer implements AutoCloseable {

    private final MySqlServer database;
    private final Path folder;
    private final Map<String, String> settings;
    private RunningProgram program;
    private int starts;

    private OwnServer(MySqlServer database, Path folder, Map<String, String> settings) {
        this.database = database;
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts both and waits until the program is deployed. */
    public static OwnServer start() throws IOException {
        return start(Map.of());
    }

    /** The same with the invented data of a trial, in which people can sign in by a button. */
    public static OwnServer startWithSample() throws IOException {
        return start(Map.of("dasv.sample", "true"));
    }

    private static OwnServer start(Map<String, String> more) throws IOException {
        Path folder = Path.of("target", "own-server").toAbsolutePath();
        Kept.delete(folder);
        Files.createDirectories(folder);
        MySqlServer database = MySqlServer.own();
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(database.settings("dasv"));
        OwnServer server = new OwnServer(database, folder, settings);
        server.run();
        return server;
    }

    private void run() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run-" + ++starts));
        program = RunningProgram.start(
                Path.of(System.getProperty("test.war")),
                run,
                log(starts),
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                settings);
    }

    private Path log(int start) {
        return folder.resolve("run-" + start).resolve("server.log");
    }

    /** Kills the program in the middle of whatever it does, and starts it again on the same database, at another port. */
    public void killAndStartAgain() throws IOException {
        program.kill();
        run();
    }

    public String url() {
        return program.url();
    }

    public MySqlServer database() {
        return database;
    }

    /** All that the server has logged since its last start. */
    public String log() {
        try {
            return Files.readString(log(starts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.stop();
        database.stop();
    }
}
