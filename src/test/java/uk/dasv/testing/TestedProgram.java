package uk.dasv.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;

/**
 * What is deployed for the tests: the very WAR that the build has made, plus the test classes that
 * run inside it. The same for every class, so no class declares a deployment.
 */
public class TestedProgram implements AutomaticDeployment {

    /** Tests that run outside the server, and what they alone need. */
    private static final Pattern OUTSIDE = Pattern.compile(".*(Test|BrowserIT)(\\$.*)?\\.class"
            + "|uk/dasv/testing/(Chromium|InBrowser|Kept|MySqlServer|OwnServer|RunningProgram|ServerExtension|SharedServer|TestedProgram|TestRun)"
            + "(\\$.*)?\\.class|META-INF/services/.*|junit-platform\\.properties");

    private static WebArchive archive;

    @Override
    public DeploymentConfiguration generateDeploymentScenario(TestClass testClass) {
        return new DeploymentConfiguration.DeploymentContentBuilder(archive()).get();
    }

    private static synchronized WebArchive archive() {
        if (archive == null) {
            File war = new File(System.getProperty("test.war", "target/dasv-delivery-tracker.war"));
            archive = ShrinkWrap.create(ZipImporter.class, war.getName())
                    .importFrom(war)
                    .as(WebArchive.class);
            addTestClasses();
            archive.addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class), jarOf(Jsoup.class));
        }
        return archive;
    }

    private static void addTestClasses() {
        Path classes = jarOf(TestedProgram.class).toPath();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (!OUTSIDE.matcher(name).matches()) {
                    archive.add(new FileAsset(file.toFile()), "WEB-INF/classes/" + name);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
