package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.TestDatabase;

/** What the database takes for a stored constant is exactly what the program knows, on both databases. */
class EnumChecksJpaTest {

    /** Columns without a list, and why. */
    private static final Map<String, String> UNLISTED = Map.of(
            "audit_entry.event",
            "every feature brings events of its own, and MySQL copies the largest table to change its check",
            "audit_entry.subject_kind",
            "for the same reason",
            "notice.subject_kind",
            "people are told of things of every feature",
            "agenda_item.subject_kind",
            "things of every feature come before a meeting");

    /** Columns that take only some of the constants: an escalation is about an action, a risk or an issue. */
    private static final Map<String, Set<String>> SOME =
            Map.of("escalation.subject_kind", Set.of("ACTION", "RISK", "ISSUE"));

    private static final Pattern LIST =
            Pattern.compile("[`\"]?(\\w+)[`\"]?\\s+in\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("'(\\w+)\\\\?'");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyListOfConstantsIsThatOfItsEnum(TestDatabase database) throws SQLException {
        DataSource source = database.freshDataSource();
        SchemaMigration.flyway(source).migrate();
        Map<String, List<Set<String>>> listed = listed(source, database);
        List<String> faults = new ArrayList<>();
        Map<String, Set<String>> stored = stored(source);

        stored.forEach((column, constants) -> {
            if (UNLISTED.containsKey(column)) {
                return;
            }
            List<Set<String>> lists = listed.getOrDefault(column, List.of());
            if (!lists.contains(SOME.getOrDefault(column, constants))) {
                faults.add(column + " may be " + constants + ", the database says " + lists);
            }
        });

        assertThat(stored).hasSizeGreaterThan(20).containsKeys(UNLISTED.keySet().toArray(String[]::new));
        assertThat(faults).isEmpty();
    }

    private static Map<String, Set<String>> stored(DataSource source) {
        Map<String, Set<String>> stored = new TreeMap<>();
        try (EntityManagerFactory factory = OnDatabase.open(source)) {
            for (ManagedType<?> type : factory.getMetamodel().getManagedTypes()) {
                Table table = type.getJavaType().getAnnotation(Table.class);
                for (Field field : type.getJavaType().getDeclaredFields()) {
                    if (table != null && field.isAnnotationPresent(Enumerated.class)) {
                        stored.put(table.name() + "." + column(field), constants(field));
                    }
                }
            }
        }
        return stored;
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName().toLowerCase(Locale.ROOT) : column.name();
    }

    private static Set<String> constants(Field field) {
        return Stream.of(field.getType().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<Set<String>>> listed(DataSource source, TestDatabase database) throws SQLException {
        String ours = database == TestDatabase.MYSQL ? "DATABASE()" : "SCHEMA()";
        Map<String, List<Set<String>>> listed = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet checks = statement.executeQuery("SELECT t.table_name, c.check_clause"
                        + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints t"
                        + " ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name"
                        + " WHERE c.constraint_schema = " + ours)) {
            while (checks.next()) {
                Matcher list = LIST.matcher(checks.getString(2));
                while (list.find()) {
                    Set<String> words = new TreeSet<>();
                    Matcher word = WORD.matcher(list.group(2));
                    while (word.find()) {
                        words.add(word.group(1));
                    }
                    String column = (checks.getString(1) + "." + list.group(1)).toLowerCase(Locale.ROOT);
                    listed.computeIfAbsent(column, c -> new ArrayList<>()).add(words);
                }
            }
        }
        return listed;
    }
}
