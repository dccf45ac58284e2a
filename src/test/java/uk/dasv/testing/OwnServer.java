package uk.dasv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The WAR as it is deployed for real – no sample data, no test classes – on a MySQL of its own, for
 * a test that takes the database away or looks at what the very first start does.
 */
public final class OwnServer implements AutoCloseable {

    private final MySqlServer database;
    private final RunningProgram program;
    private final Path log;

    private OwnServer(MySqlServer database, RunningProgram program, Path log) {
        this.database = database;
        this.program = program;
        this.log = log;
    }

    /** Starts both and waits until the program is deployed. */
    public static OwnServer start() throws IOException {
        Path folder = Path.of("target", "own-server").toAbsolutePath();
        Kept.delete(folder);
        Files.createDirectories(folder);
        MySqlServer database = MySqlServer.own();
        Path log = folder.resolve("server.log");
        RunningProgram program = RunningProgram.start(
                Path.of(System.getProperty("test.war")),
                folder,
                log,
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                database.settings("dasv"));
        return new OwnServer(database, program, log);
    }

    public String url() {
        return program.url();
    }

    public MySqlServer database() {
        return database;
    }

    /** All that the server has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
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
