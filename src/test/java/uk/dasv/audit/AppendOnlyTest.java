package uk.dasv.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is no way in the program to change or take away what the audit says. */
class AppendOnlyTest {

    @Test
    void noStatementChangesOrDeletesAnEntry() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            List<Path> suspects = files.filter(Files::isRegularFile)
                    .filter(AppendOnlyTest::changesAnEntry)
                    .toList();
            assertThat(suspects).isEmpty();
        }
    }

    @Test
    void noColumnOfAnEntryIsEverUpdated() {
        assertThat(Stream.of(AuditEntry.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Column.class)))
                .isNotEmpty()
                .extracting(field -> field.getAnnotation(Column.class).updatable())
                .containsOnly(false);
    }

    @Test
    void anEntryHasNoVerb() {
        assertThat(AuditEntry.class.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.getName().startsWith("_persistence"))
                .allMatch(method -> method.getParameterCount() == 0);
    }

    private static boolean changesAnEntry(Path file) {
        try {
            String code = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ");
            return code.contains("update audit")
                    || code.contains("delete from audit")
                    || code.contains("truncate table audit")
                    || code.contains("em.remove(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
