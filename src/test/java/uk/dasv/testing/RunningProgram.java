package uk.dasv.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The program in a Payara Micro of its own: a process beside this one, on a free loopback port, with
 * a fresh root directory. It never outlives the run that has started it.
 */
public final class RunningProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private RunningProgram(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param war what is deployed
     * @param run an empty folder for whatever it writes
     * @param log where it says what it has to say
     * @param jvm the options of its Java
     * @param settings the settings of the program, as system properties
     * @throws IOException with what the server has logged, when it does not start or deploy
     */
    public static RunningProgram start(Path war, Path run, Path log, List<String> jvm, Map<String, String> settings)
            throws IOException {
        int port = Processes.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Ddasv.base-url=http://127.0.0.1:" + port);
        command.addAll(List.of("-jar", Kept.fetched("test.payara").toString()));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(port)));
        // as in every installation; and nobody else on the network shall reach a server with sample sign-ins
        Path boot = Files.writeString(
                run.resolve("boot.txt"),
                Files.readString(Path.of("src", "main", "payara", "listener.txt"))
                        + "set configs.config.server-config.network-config.network-listeners"
                        + ".network-listener.http-listener.address=127.0.0.1\n");
        command.addAll(List.of("--prebootcommandfile", boot.toString()));
        command.addAll(List.of("--rootdir", run.resolve("root").toString()));
        command.addAll(List.of("--nocluster", "--disablephonehome"));

        Process process = Processes.start(command, log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        RunningProgram program = new RunningProgram(process, port);
        program.awaitDeployment(war.getFileName().toString().replace(".war", ""), log);
        return program;
    }

    /** Where it answers, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Stops it and returns when it is gone. */
    public void stop() {
        Processes.stop(process);
    }

    /** Ends it at once, as a loss of power does, and returns when it is gone. */
    public void kill() {
        Processes.kill(process);
    }

    /** Payara says it is ready also when the deployment has failed; only both together count. */
    private void awaitDeployment(String name, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            if (said.contains(") ready in ")) {
                if (said.contains(name + " was successfully deployed")) {
                    return;
                }
                stop();
                throw new IOException("The program was not deployed. The server says:\n" + trouble(log));
            }
            if (Processes.ends(process, Duration.ofMillis(200))) {
                throw new IOException("The server ended. It says:\n" + trouble(log));
            }
        }
        stop();
        throw new IOException("The server was not ready after " + PATIENCE + ". It says:\n" + trouble(log));
    }

    /** What the server complained about, or the end of its log when it did not complain. */
    private static String trouble(Path log) throws IOException {
        // the server colours the levels
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .map(line -> line.replaceAll("\\u001b\\[[\\d;]*m", ""))
                .toList();
        List<String> complaints = lines.stream()
                .filter(line -> line.contains("[SEVERE]")
                        || line.contains("Exception")
                        || line.startsWith("Caused by:")
                        || line.contains("ERROR"))
                .limit(60)
                .toList();
        List<String> told =
                complaints.isEmpty() ? lines.subList(Math.max(0, lines.size() - 60), lines.size()) : complaints;
        return told.stream().collect(Collectors.joining("\n", "", "\n(all of it: " + log + ")"));
    }
}
