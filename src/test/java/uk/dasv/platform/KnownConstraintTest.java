package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the schema refuses is told in words, whichever database says so. */
class KnownConstraintTest {

    private static final Pattern NAMED = Pattern.compile("(DROP )?CONSTRAINT\\s+(\\w+)(?:\\s+(UNIQUE|FOREIGN))?");

    @Test
    void knowsEveryUniqueConstraintOfTheMigrationsAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        Stream.of(KnownConstraint.values()).forEach(k -> known.add(k.name().toLowerCase(Locale.ROOT)));

        assertThat(constraints("UNIQUE")).hasSizeGreaterThan(30).isEqualTo(known);
    }

    @Test
    void everyReferenceIsNamedSoThatItIsToldAsOne() throws IOException {
        assertThat(constraints("FOREIGN")).hasSizeGreaterThan(40).allMatch(name -> name.startsWith("fk_"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOneHasWords(KnownConstraint constraint) throws IOException {
        Properties words = new Properties();
        try (var in = KnownConstraintTest.class.getResourceAsStream("/uk/dasv/messages/common.properties")) {
            words.load(in);
        }

        assertThat(words.stringPropertyNames()).contains(constraint.violation().key(), "constraint.reference");
    }

    @Test
    void readsTheNameFromWhatEitherDatabaseSays() {
        String mysql = "Duplicate entry '1-2026' for key 'meeting.uq_meeting'";
        String h2 = "Unique index or primary key violation: \"public.uq_outcome_appetite_index_7 ON"
                + " public.outcome_appetite(outcome_id NULLS FIRST)\"";

        assertThat(KnownConstraint.named(mysql))
                .get()
                .extracting(DomainException::field)
                .hasToString("Optional[meetsOn]");
        assertThat(KnownConstraint.named(h2)).get().isInstanceOf(StaleRecord.class);
    }

    @Test
    void tellsAReferenceToNothingFromAFaultOfItsOwn() {
        String mysql = "Cannot add or update a child row: a foreign key constraint fails (`d`.`risk`, CONSTRAINT"
                + " `fk_risk_owner` FOREIGN KEY (`owner_id`) REFERENCES `person` (`id`))";

        assertThat(KnownConstraint.named(mysql))
                .get()
                .extracting(DomainException::key)
                .isEqualTo("constraint.reference");
        assertThat(KnownConstraint.named("Check constraint 'ck_body_kind' is violated."))
                .isEmpty();
    }

    private static Set<String> constraints(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("db", "migration"))) {
            files.sorted().forEach(file -> {
                Matcher found = NAMED.matcher(read(file));
                while (found.find()) {
                    String name = found.group(2).toLowerCase(Locale.ROOT);
                    if (found.group(1) != null) {
                        names.remove(name);
                    } else if (kind.equals(found.group(3))) {
                        names.add(name);
                    }
                }
            });
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
