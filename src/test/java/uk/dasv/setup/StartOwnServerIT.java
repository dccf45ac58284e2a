package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.Visitor;

/** The WAR as it is, on its embedded database: what an operator reads when it starts, and when it does not. */
class StartOwnServerIT {

    private static final String PASSWORD = "three random words of a test";
    private static final Pattern LINK = Pattern.compile("http://\\S+(/set-password\\?token=\\S+)");
    private static final String NO_ADMINISTRATOR = "There is no administrator yet";

    @TempDir
    private Path folder;

    private int starts;

    @Test
    void saysWhenItIsReadyFindsItsDatabaseAgainAndMixesNoSampleIntoIt() throws Exception {
        RunningProgram first = start(war(), Map.of());
        try {
            isReadyOnceTheFirstPageAnswers(first);
            makesTheFirstAdministrator(new Visitor(first.url()));
            hasNoSampleMark(new Visitor(first.url()));
        } finally {
            first.stop();
        }

        RunningProgram second = start(war(), Map.of());
        try {
            isReadyOnceTheFirstPageAnswers(second);
            assertThat(log()).doesNotContain(NO_ADMINISTRATOR);
            assertThat(signedIn(new Visitor(second.url())).statusCode()).isEqualTo(302);
        } finally {
            second.stop();
        }

        assertThatThrownBy(() -> start(war(), Map.of("dasv.sample", "true")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The tracker does not start. DASV_SAMPLE is true, but 1 real person is in this"
                        + " database already");
    }

    @Test
    void aBrokenStrategyFileStopsTheStartAndTheLogSaysWhichFileLineAndWhy() throws Exception {
        Path strategy = Files.createDirectory(folder.resolve("strategy"));
        new StrategyFolder(strategy).replacing("risks.yaml", "outcome: SAFE", "outcome: PREX");

        assertThatThrownBy(() -> start(war(), Map.of("dasv.strategy", strategy.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The server ended")
                .hasMessageContaining("The tracker does not start. risks.yaml, line 4: outcome \"PREX\" is not one of"
                        + " SAFE, WELL");

        // mended, the same start goes through: nothing was half loaded, and the folder is what is loaded
        new StrategyFolder(strategy);
        RunningProgram mended = start(war(), Map.of("dasv.strategy", strategy.toString()));
        try {
            makesTheFirstAdministrator(new Visitor(mended.url()));
            Visitor visitor = new Visitor(mended.url());
            signedIn(visitor);
            assertThat(visitor.get("/strategy").body()).contains("Anywhere Strategy", "Anytown", "People are safe.");
        } finally {
            mended.stop();
        }
    }

    @Test
    void aFailedMigrationStopsTheStartAndTheLogNamesItsFile() throws Exception {
        Path broken = Files.copy(war(), folder.resolve("dasv-delivery-tracker.war"));
        try (FileSystem inside = FileSystems.newFileSystem(broken)) {
            Files.writeString(
                    inside.getPath("WEB-INF/classes/db/migration/V2999_01_01_0000__break_something.sql"),
                    "ALTER TABLE no_such_table ADD COLUMN x INT;");
        }

        assertThatThrownBy(() -> start(broken, Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The program was not deployed")
                .hasMessageContaining("The tracker does not start, because its schema cannot be brought up to date")
                .hasMessageContaining("V2999_01_01_0000__break_something.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-folder"})
    void aFolderThatIsNotThereStopsTheStart(String name) {
        assertThatThrownBy(() -> start(
                        war(), Map.of("dasv.strategy", folder.resolve(name).toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name + ": DASV_STRATEGY must name a folder, and this is none");
    }

    private void isReadyOnceTheFirstPageAnswers(RunningProgram program) throws IOException {
        String line = "DASV Delivery Tracker is ready at " + program.url() + "/";
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!log().contains(line)) {
            assertThat(System.nanoTime()).as("no line: %s", line).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(new Visitor(program.url()).get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(log().split(Pattern.quote("is ready at"), -1))
                .as("the line stands in the log once")
                .hasSize(2);
    }

    private void makesTheFirstAdministrator(Visitor visitor) throws IOException {
        assertThat(log()).contains(NO_ADMINISTRATOR);
        Matcher link = LINK.matcher(log());
        assertThat(link.find()).as("a setup link in the log").isTrue();
        assertThat(Form.on(visitor, visitor.get(link.group(1)), "choose")
                        .with("name", "The first administrator")
                        .with("email", "first@example.org")
                        .with("password", PASSWORD)
                        .with("again", PASSWORD)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
    }

    private static HttpResponse<String> signedIn(Visitor visitor) {
        return Form.on(visitor, visitor.get("/sign-in"), "sign-in")
                .with("email", "first@example.org")
                .with("password", PASSWORD)
                .press("enter");
    }

    /** Neither on pages for everybody nor on those for people who signed in, nor where something is not found. */
    private static void hasNoSampleMark(Visitor visitor) {
        for (String path : List.of("/sign-in", "/accessibility", "/privacy")) {
            unmarked(visitor.get(path), 200);
        }
        signedIn(visitor);
        unmarked(visitor.get("/admin/people"), 200);
        unmarked(visitor.get("/strategy"), 200);
        unmarked(visitor.get("/no-such-page"), 404);
    }

    private static void unmarked(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).as("%s", page.uri()).isEqualTo(status);
        assertThat(Form.parsed(page).select("footer").text())
                .as("%s", page.uri())
                .contains("Accessibility statement", "Privacy notice")
                .doesNotContain("Sample data");
    }

    private static Path war() {
        return Path.of(System.getProperty("test.war"));
    }

    /** Starts the program on the embedded database below the test's folder. */
    private RunningProgram start(Path war, Map<String, String> more) throws IOException {
        Path run = Files.createDirectory(folder.resolve("run-" + ++starts));
        Map<String, String> settings = new HashMap<>(more);
        settings.put("dasv.data", folder.resolve("data").toString());
        return RunningProgram.start(
                war,
                run,
                run.resolve("server.log"),
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                settings);
    }

    /** All that the last start has logged so far. */
    private String log() throws IOException {
        return Files.readString(folder.resolve("run-" + starts).resolve("server.log"));
    }
}
