package uk.dasv.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.met.LastMet;

/** Chapters as they are kept, and what the summary says where there is much and where there is nothing. */
class ChaptersTest {

    private static final LastMet MET = new LastMet(1, "CG", "Chairs", "/GB/CG/", LocalDate.of(2026, 4, 1));

    @Test
    void areReadBackAsTheyWereWrittenButForWhereCountsLead() {
        List<Chapter> chapters = FullPack.of(5).chapters();

        List<Chapter> read = Chapters.read(Chapters.toJson(chapters));

        assertThat(Chapters.toJson(read)).isEqualTo(Chapters.toJson(chapters));
        assertThat(read)
                .extracting(Chapter::title)
                .isEqualTo(chapters.stream().map(Chapter::title).toList());
        assertThat(since(chapters).link(0, 1)).isEqualTo("/plans?since=CG&moved=NEW");
        assertThat(since(read).rows()).isEqualTo(since(chapters).rows());
        assertThat(since(read).link(0, 1)).as("the list is another by then").isEmpty();
    }

    @Test
    void aLongSummarySaysHowMuchMoreThereIs() {
        assertThat(words(FullPack.summary(40, MET)))
                .contains("And 32 more in the tracker.", "And 28 more in the tracker.", "And 28 more on the agenda.")
                .contains("And more, on the register in the tracker.", "40 risks are not scored, and so in no order.");
    }

    @Test
    void anEmptySummarySaysSo() {
        assertThat(words(FullPack.summary(0, new LastMet(1, "CG", "Chairs", "/GB/CG/", null))))
                .contains("Chairs has not met yet", "There is no outcome yet.", "No risk has been scored yet.", "None.")
                .contains("Nothing: the agenda is for information.")
                .anyMatch(w -> w.contains("have had since 20 July 2026"));
    }

    private static List<String> words(Chapter chapter) {
        return chapter.blocks().stream().map(Block::words).toList();
    }

    private static Block since(List<Chapter> chapters) {
        return chapters.get(0).blocks().stream()
                .filter(b -> b.words().startsWith("What has become"))
                .findFirst()
                .orElseThrow();
    }
}
