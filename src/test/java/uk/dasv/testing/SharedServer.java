package uk.dasv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The one Payara Micro of a process that runs tests; the classes of a run are shared out among such processes. The first
 * class that deploys starts it, on a free loopback port, with a fresh root directory and an empty database; later classes
 * find it as it is; it stops, and is waited for, when the process has no more classes. A deployment that fails is told at
 * once, with what the server has logged, and is not tried again for the next class.
 */
public class SharedServer implements DeployableContainer<SharedServer.Configuration> {

    private static String url;

    // each class brings a container object of its own
    private static RunningProgram program;
    private static ProtocolMetaData metaData;
    private static DeploymentException failure;

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

    /** The file of all that the server has logged. */
    public static Path log() {
        return reports().resolve("server.log");
    }

    /** Where this run leaves logs and pictures of what went wrong. */
    static Path reports() {
        try {
            return Files.createDirectories(Path.of(
                            "target",
                            "server-on-" + TestDatabase.current().name().toLowerCase(Locale.ROOT) + TestRun.process())
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
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        return deployOnce(archive);
    }

    private static synchronized ProtocolMetaData deployOnce(Archive<?> archive) throws DeploymentException {
        if (failure != null) {
            throw new DeploymentException("The server did not start for an earlier class", failure);
        }
        if (metaData == null) {
            try {
                metaData = start(archive);
            } catch (IOException e) {
                failure = new DeploymentException("The server did not start", e);
                throw failure;
            }
        }
        return metaData;
    }

    /** The deployment stays for the next class. */
    @Override
    public void undeploy(Archive<?> archive) {
        // the server takes it along when it stops
    }

    /** The server stays for the next class. */
    @Override
    public void stop() {
        // it is stopped when there are no more
    }

    static synchronized void stopRunning() {
        if (program != null) {
            program.stop();
            program = null;
            url = null;
        }
    }

    private static ProtocolMetaData start(Archive<?> archive) throws IOException {
        // what the last run left is kept until now, to look at
        Path run = reports().resolve("run");
        Kept.delete(run);
        Files.createDirectory(run);
        Path war = run.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(war.toFile());
        program = RunningProgram.start(
                war, run, log(), List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), settings(run));
        url = program.url();

        HTTPContext context = new HTTPContext("127.0.0.1", program.port());
        context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, ""));
        return new ProtocolMetaData().addContext(context);
    }

    private static Map<String, String> settings(Path run) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dasv.sample", "true");
        settings.put("dasv.count-statements", "true");
        settings.put("dasv.data", run.resolve("data").toString());
        if (TestDatabase.current() != TestDatabase.H2) {
            settings.putAll(TestDatabase.current().fresh());
        }
        return settings;
    }
}
