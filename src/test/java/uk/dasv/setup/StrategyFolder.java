package uk.dasv.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another partnership's smallest possible strategy in a folder of its own, for tests to read or to break. */
final class StrategyFolder {

    private static final String STRATEGY = """
            title: Anywhere Strategy
            areas:
              - code: TOWN
                name: Anytown
            outcomes:
              - code: SAFE
                name: Safety
                statement: People are safe.
              - code: WELL
                name: Recovery
                statement: People recover.
            """;

    private static final String BODIES = """
            bodies:
              - code: PB
                kind: GOVERNANCE_BOARD
                name: Partnership Board
              - code: LEADS
                kind: CHAIRS_GROUP
                name: Leads' Group
                parent: PB
            """;

    private static final String RISKS = """
            risks:
              - number: 1
                reference: R-1
                outcome: SAFE
                title: Nobody answers the telephone
            """;

    private final Path folder;

    StrategyFolder(Path folder) {
        this.folder = folder;
        with("strategy.yaml", STRATEGY).with("bodies.yaml", BODIES).with("risks.yaml", RISKS);
    }

    StrategyFolder with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    StrategyFolder with(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    StrategyFolder without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The file with its first occurrence of one text put in place by another. */
    StrategyFolder replacing(String file, String old, String replacement) {
        try {
            String content = Files.readString(folder.resolve(file));
            int at = content.indexOf(old);
            if (at < 0) {
                throw new IllegalArgumentException(file + " does not contain " + old);
            }
            return with(file, content.substring(0, at) + replacement + content.substring(at + old.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StrategyContent read() {
        return StrategyContent.read(StrategySource.folder(folder));
    }
}
