package uk.dasv.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MalformedFilesTest {

    @Test
    void aThousandMalformedFilesMeetNothingButARefusalInWords() {
        List<String> faults = new ArrayList<>();
        int refused = 0;
        for (MalformedFiles.Malformed file : MalformedFiles.make(1000, 7)) {
            try {
                Books.read(file.content());
            } catch (UnreadableFile inWords) {
                refused++;
            } catch (RuntimeException | StackOverflowError fault) {
                faults.add(file.kind() + ": " + fault);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(refused).isGreaterThan(400);
    }
}
