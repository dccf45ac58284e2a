package uk.dasv.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.platform.Settings;

/**
 * Where the strategy files come from: the ones built into the program, or a folder an administrator named. A folder
 * holding a YAML file this program does not know is refused, because a misspelt name would otherwise be ignored.
 */
public final class StrategySource {

    static final String STRATEGY = "strategy.yaml";
    static final String BODIES = "bodies.yaml";
    static final String RISKS = "risks.yaml";
    static final String MATRIX = "matrix.yaml";
    static final String MEASURES = "measures.yaml";
    static final String SERVICES = "services.yaml";
    static final String CONTACTS = "contacts.yaml";
    static final String GLOSSARY = "glossary.yaml";

    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of(STRATEGY, BODIES, RISKS, MATRIX, MEASURES, SERVICES, CONTACTS, GLOSSARY));
    private static final String BUILT_IN = "db/strategy/";

    private final Path folder;

    private StrategySource(Path folder) {
        this.folder = folder;
    }

    /** The folder named by {@code DASV_STRATEGY}, or the strategy that is built in. */
    public static StrategySource configured() {
        return Settings.strategyFolder().map(name -> folder(Path.of(name))).orElseGet(StrategySource::builtIn);
    }

    public static StrategySource builtIn() {
        return new StrategySource(null);
    }

    public static StrategySource folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenStrategyFile(folder.toString(), 0, "DASV_STRATEGY must name a folder, and this is none");
        }
        for (String name : yamlFilesIn(folder)) {
            if (!KNOWN.contains(name)) {
                throw new BrokenStrategyFile(
                        name, 0, "is not a file this program reads; it knows " + String.join(", ", KNOWN));
            }
        }
        return new StrategySource(folder);
    }

    /** The file's one top-level record, which may have only the given keys. */
    YamlRecord read(String name, String... keys) {
        return readIfThere(name, keys)
                .orElseThrow(() -> new BrokenStrategyFile(
                        name, 0, "is missing from " + (folder == null ? "the program" : folder.toString())));
    }

    Optional<YamlRecord> readIfThere(String name, String... keys) {
        try {
            return bytes(name).map(content -> StrategyFile.parse(name, content, keys));
        } catch (IOException e) {
            throw new BrokenStrategyFile(name, 0, "cannot be read: " + e, e);
        }
    }

    private Optional<byte[]> bytes(String name) throws IOException {
        if (folder != null) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(StrategyFile.MAX_BYTES + 1));
            }
        }
        try (InputStream in = StrategySource.class.getClassLoader().getResourceAsStream(BUILT_IN + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static Set<String> yamlFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && name.matches("(?i).*\\.ya?ml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenStrategyFile(folder.toString(), 0, "the folder cannot be listed: " + e, e);
        }
    }
}
