package uk.dasv.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of the invented actions: for each risk of the register, in its order, what partners do about it. */
final class SampleTexts {

    private final List<List<Text>> byRisk;

    /** What an action is, what is done, and how one sees that it worked. */
    record Text(String title, String what, String success) {}

    private SampleTexts(List<List<Text>> byRisk) {
        this.byRisk = byRisk;
    }

    static SampleTexts read() {
        List<List<Text>> blocks = new ArrayList<>();
        List<Text> block = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SampleTexts.class.getResourceAsStream("sample-actions.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (line.isBlank() && !block.isEmpty()) {
                    blocks.add(List.copyOf(block));
                    block.clear();
                } else if (!line.isBlank()) {
                    String[] parts = line.split(" \\| ");
                    block.add(new Text(parts[0], parts[1], parts[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        blocks.add(List.copyOf(block));
        return new SampleTexts(blocks);
    }

    /** The n-th action that treats the risk in that place of the register; another partnership's register repeats them. */
    Text of(int risk, int n) {
        List<Text> texts = byRisk.get(risk % byRisk.size());
        return texts.get(n % texts.size());
    }
}
