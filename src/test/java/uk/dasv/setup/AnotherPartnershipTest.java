package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another partnership brings a folder of its own: no body, outcome or risk of Derbyshire's is needed. */
class AnotherPartnershipTest {

    @TempDir
    private Path folder;

    @Test
    void startsFromThreeSmallFiles() {
        StrategyContent content = new StrategyFolder(folder).read();
        assertThat(content.strategy().shortTitle()).isEqualTo("Anywhere Strategy");
        assertThat(content.bodies().codes()).containsExactly("PB", "LEADS");
        assertThat(content.bodies().bodies().get(0).shortName()).isEqualTo("Partnership Board");
        assertThat(content.risks())
                .singleElement()
                .extracting(RiskText::outcome)
                .isEqualTo("SAFE");
        assertThat(content.measures().measures()).isEmpty();
        assertThat(content.services().services()).isEmpty();
        assertThat(content.contacts().contacts()).isEmpty();
        assertThat(content.glossary()).isEmpty();
    }

    @Test
    void usesTheBuiltInMatrixWhenItBringsNone() {
        assertThat(new StrategyFolder(folder).read().matrix())
                .isEqualTo(StrategyContent.read(StrategySource.builtIn()).matrix());
    }

    @Test
    void mayStateItsPeriod() {
        StrategyFolder own = new StrategyFolder(folder)
                .replacing("strategy.yaml", "areas:", "period:\n  start: 2027-04-01\n  end: 2030-03-31\nareas:");
        assertThat(own.read().strategy().period())
                .contains(new StrategyText.Period(LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31)));
    }

    @Test
    void mayListABodyBeforeItsParent() {
        StrategyFolder own = new StrategyFolder(folder)
                .replacing(
                        "bodies.yaml",
                        "bodies:",
                        "bodies:\n  - code: EAST\n    kind: DSAAG\n    name: East Group\n    parent: LEADS");
        assertThat(own.read().bodies().codes()).containsExactly("EAST", "PB", "LEADS");
    }

    @Test
    void mayLeaveAnOptionalKeyEmpty() {
        StrategyFolder own =
                new StrategyFolder(folder).replacing("strategy.yaml", "areas:", "ambition:\naim: \"\"\nareas:");
        assertThat(own.read().strategy().ambition()).isEmpty();
        assertThat(own.read().strategy().aim()).isEmpty();
    }

    @Test
    void keepsAccentsEmojiRightToLeftTextAndMarkupAsTheyAre() {
        StrategyFolder own = new StrategyFolder(folder).replacing("risks.yaml", "Nobody", "Ürdü 🙂 אין <b>nobody</b>");
        assertThat(own.read().risks().get(0).title()).isEqualTo("Ürdü 🙂 אין <b>nobody</b> answers the telephone");
    }

    @Test
    void mayBeSavedByWindows() throws IOException {
        StrategyFolder own = new StrategyFolder(folder);
        String risks = Files.readString(folder.resolve("risks.yaml"));
        own.with("risks.yaml", ("\uFEFF" + risks.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(own.read().risks().get(0).title()).isEqualTo("Nobody answers the telephone");
    }

    @Test
    void mayKeepNotesBesideTheFiles() {
        new StrategyFolder(folder)
                .with("README.txt", "Ours.")
                .with("._risks.yaml", "x")
                .read();
    }

    @Test
    void mayBeginAsACopyOfTheBuiltInFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db/strategy"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertThat(StrategyContent.read(StrategySource.folder(folder)))
                .isEqualTo(StrategyContent.read(StrategySource.builtIn()));
    }
}
