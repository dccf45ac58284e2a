package uk.dasv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.arquillian.protocol.servlet5.v_5.ServletProtocol;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The one Payara Micro of a test run. The first class that deploys starts it, on a free loopback
 * port, with a fresh root directory and an empty database; later classes find it as it is; it
 * stops, and is waited for, when the run ends. A deployment that fails is told at once, with what
 * the server has logged, and is not tried again for the next class.
 */
public class SharedServer implements DeployableContainer<SharedServer.Configuration> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static String url;

    private Process process;
    private ProtocolMetaData metaData;
    private DeploymentException failure;

    /** Nothing to configure: everything is chosen here. */
    public static class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing that could be wrong
        }
    }

    /** Where the program answers, without a trailing slash; for tests that stay outside. */
    public static String url() {
        if (url == null) {
            throw new IllegalStateException("no server: is the test class marked with @InServer?");
        }
        return url;
    }

    /** Where this run leaves logs and pictures of what went wrong. */
    static Path reports() {
        try {
            return Files.createDirectories(Path.of(
                            "target",
                            "server-on-" + TestDatabase.current().name().toLowerCase(Locale.ROOT))
                    .toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription(ServletProtocol.PROTOCOL_NAME);
    }

    @Override
    public synchronized ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (failure != null) {
            throw new DeploymentException("The server did not start for an earlier class", failure);
        }
        if (metaData == null) {
            try {
                metaData = start(archive);
            } catch (IOException e) {
                failure = new DeploymentException("The server did not start", e);
                throw failure;
            } catch (DeploymentException e) {
                failure = e;
                throw e;
            }
        }
        return metaData;
    }

    /** The deployment stays for the next class. */
    @Override
    public void undeploy(Archive<?> archive) {
        // the server takes it along when it stops
    }

    @Override
    public void stop() {
        if (process != null) {
            Processes.stop(process);
            url = null;
        }
    }

    private ProtocolMetaData start(Archive<?> archive) throws IOException, DeploymentException {
        // what the last run left is kept until now, to look at
        Path run = reports().resolve("run");
        Kept.delete(run);
        Files.createDirectory(run);
        Path war = run.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(war.toFile());
        int port = Processes.freePort();
        String address = "http://127.0.0.1:" + port;

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        settings(run, address).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", Kept.fetched("test.payara").toString()));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(port)));
        // nobody else on the network shall reach a server with sample sign-ins
        Path loopback = Files.writeString(
                run.resolve("loopback.txt"),
                "set configs.config.server-config.network-config.network-listeners"
                        + ".network-listener.http-listener.address=127.0.0.1\n");
        command.addAll(List.of("--prebootcommandfile", loopback.toString()));
        command.addAll(List.of("--rootdir", run.resolve("root").toString()));
        command.addAll(List.of("--nocluster", "--disablephonehome"));

        Path log = reports().resolve("server.log");
        process = Processes.start(command, log);
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        awaitDeployment(archive.getName().replace(".war", ""), log);
        url = address;

        HTTPContext context = new HTTPContext("127.0.0.1", port);
        context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, ""));
        return new ProtocolMetaData().addContext(context);
    }

    private static Map<String, String> settings(Path run, String address) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dasv.sample", "true");
        settings.put("dasv.base-url", address);
        settings.put("dasv.data", run.resolve("data").toString());
        if (TestDatabase.current() != TestDatabase.H2) {
            settings.putAll(TestDatabase.current().fresh());
        }
        return settings;
    }

    /** Payara says it is ready also when the deployment has failed; only both together count. */
    private void awaitDeployment(String name, Path log) throws IOException, DeploymentException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            if (said.contains(") ready in ")) {
                if (said.contains(name + " was successfully deployed")) {
                    return;
                }
                Processes.stop(process);
                throw new DeploymentException("The program was not deployed. The server says:\n" + trouble(log));
            }
            if (Processes.ends(process, Duration.ofMillis(200))) {
                throw new DeploymentException("The server ended. It says:\n" + trouble(log));
            }
        }
        Processes.stop(process);
        throw new DeploymentException("The server was not ready after " + PATIENCE + ". It says:\n" + trouble(log));
    }

    /** What the server complained about, or the end of its log when it did not complain. */
    private static String trouble(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
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
