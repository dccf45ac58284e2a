package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.TestDatabase;

/**
 * The schema is made by migrations and never by the mapping; here the two are held against each
 * other, on both databases, for whatever entities there are.
 */
class SchemaMatchesMappingJpaTest {

    /** Columns and whole tables ({@code table.*}) that no entity maps, and why. */
    private static final Map<String, String> UNMAPPED = Map.ofEntries(
            Map.entry("flyway_schema_history.*", "kept by Flyway"),
            Map.entry("plan_action_history.*", "written by uk.dasv.platform.KeepsHistory"),
            Map.entry("load_mark.*", "kept by uk.dasv.platform.LoadMarks in plain SQL"),
            Map.entry("reference_counter.*", "counted by uk.dasv.platform.References in plain SQL"));

    /** Tables whose feature has no entities yet; a line goes when its entity comes. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    private static final Set<Integer> WORDS = Set.of(
            Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR);
    private static final Set<Integer> INTEGERS = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);
    private static final Set<Integer> YES_OR_NO = Set.of(Types.BOOLEAN, Types.BIT, Types.TINYINT);
    private static final Set<Integer> INSTANTS = Set.of(Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    /** What JPA takes as the length of a string when nobody states one. */
    private static final int NO_LENGTH_STATED = 255;

    private record Column(int type, String typeName, int size, boolean nullable) {}

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyMappedColumnExistsAsItIsMapped(TestDatabase database) throws SQLException {
        DataSource source = migrated(database);
        Map<String, Map<String, Column>> schema = schema(source);
        List<String> faults = new ArrayList<>();
        for (TableDefinition table : mapping(source)) {
            Map<String, Column> columns = schema.get(lower(table.getName()));
            if (columns == null) {
                faults.add(lower(table.getName()) + ": no such table");
                continue;
            }
            for (FieldDefinition field : table.getFields()) {
                String name = lower(table.getName()) + "." + lower(field.getName());
                Column column = columns.get(lower(field.getName()));
                if (column == null) {
                    faults.add(name + ": no such column");
                } else {
                    compare(name, field, column, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyColumnIsMappedOrLeftOutForAReason(TestDatabase database) throws SQLException {
        DataSource source = migrated(database);
        Set<String> mapped = new TreeSet<>();
        for (TableDefinition table : mapping(source)) {
            for (FieldDefinition field : table.getFields()) {
                mapped.add(lower(table.getName()) + "." + lower(field.getName()));
            }
        }
        Set<String> unmapped = new TreeSet<>();
        schema(source)
                .forEach((table, columns) -> columns.keySet().forEach(column -> unmapped.add(table + "." + column)));
        unmapped.removeAll(mapped);
        Set<String> unexplained = new TreeSet<>(unmapped);
        unexplained.removeIf(
                column -> explained().contains(column) || explained().contains(wholeTable(column)));
        assertThat(unexplained).as("columns that no entity maps").isEmpty();

        Set<String> stale = explained();
        stale.removeIf(entry -> unmapped.contains(entry)
                || unmapped.stream().anyMatch(column -> wholeTable(column).equals(entry)));
        assertThat(stale).as("explained, but mapped or not there at all").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyHistoryHasTheColumnsOfItsTable(TestDatabase database) throws SQLException {
        Map<String, Map<String, Column>> schema = schema(migrated(database));
        List<String> histories = schema.keySet().stream()
                .filter(table -> table.endsWith("_history") && !table.startsWith("flyway"))
                .toList();

        assertThat(histories).contains("plan_action_history");
        for (String history : histories) {
            Map<String, Column> kept = new TreeMap<>(schema.get(history));
            assertThat(kept.keySet()).contains("state_no", KeepsHistory.SINCE, KeepsHistory.UNTIL);
            kept.keySet().removeAll(Set.of("state_no", KeepsHistory.SINCE, KeepsHistory.UNTIL));
            Map<String, Column> present = schema.get(history.replace("_history", ""));
            assertThat(kept.keySet()).isEqualTo(new TreeSet<>(present.keySet()));
            kept.forEach((name, column) ->
                    assertThat(column).as(history + "." + name).isEqualTo(present.get(name)));
        }
    }

    private static Set<String> explained() {
        Set<String> explained = new TreeSet<>(UNMAPPED.keySet());
        explained.addAll(NOT_BUILT_YET);
        return explained;
    }

    private static void compare(String name, FieldDefinition field, Column column, List<String> faults) {
        Class<?> type = field.getType();
        if (type != null && !fits(type, column)) {
            faults.add(name + ": " + type.getSimpleName() + " does not fit " + column.typeName());
        }
        int length = field.getSize();
        if (type == String.class
                && length > 0
                && length != NO_LENGTH_STATED
                && column.type() == Types.VARCHAR
                && length != column.size()) {
            faults.add(name + ": mapped with length " + length + ", made with " + column.size());
        }
        if (!field.shouldAllowNull() && column.nullable()) {
            faults.add(name + ": mapped as never null, made as nullable");
        }
    }

    private static boolean fits(Class<?> type, Column column) {
        int made = column.type();
        if (type == String.class || type.isEnum()) {
            return WORDS.contains(made) || "JSON".equalsIgnoreCase(column.typeName());
        }
        if (type == Long.class || type == long.class) {
            return made == Types.BIGINT;
        }
        if (type == Integer.class || type == int.class || type == Short.class || type == short.class) {
            // a whole number that fits: never a wider column than the field can hold
            return INTEGERS.contains(made) && made != Types.BIGINT;
        }
        if (type == Boolean.class || type == boolean.class) {
            return YES_OR_NO.contains(made);
        }
        if (type == LocalDate.class || type == java.sql.Date.class) {
            return made == Types.DATE;
        }
        if (type == Instant.class || type == LocalDateTime.class || type == java.sql.Timestamp.class) {
            return INSTANTS.contains(made);
        }
        if (type == BigDecimal.class) {
            return made == Types.DECIMAL || made == Types.NUMERIC;
        }
        if (type == Double.class || type == double.class) {
            return made == Types.DOUBLE || made == Types.FLOAT;
        }
        if (type == byte[].class || type == Byte[].class) {
            return Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB)
                    .contains(made);
        }
        // a kind of field that nobody has thought of here yet: add it above
        return false;
    }

    private static DataSource migrated(TestDatabase database) {
        DataSource source = database.freshDataSource();
        SchemaMigration.flyway(source).migrate();
        return source;
    }

    /** What EclipseLink would create for the entities, were it ever allowed to. */
    private static List<TableDefinition> mapping(DataSource source) {
        try (EntityManagerFactory factory = OnDatabase.open(source)) {
            AbstractSession session = (AbstractSession) JpaHelper.getServerSession(factory);
            List<TableDefinition> tables = new ArrayList<>(new DefaultTableGenerator(session.getProject())
                    .generateDefaultTableCreator()
                    .getTableDefinitions());
            Set<String> primitive = primitiveColumns(session);
            for (TableDefinition table : tables) {
                for (FieldDefinition field : table.getFields()) {
                    if (primitive.contains(lower(table.getName()) + "." + lower(field.getName()))) {
                        field.setShouldAllowNull(false);
                    }
                }
            }
            return tables;
        }
    }

    /** A number or a yes/no that cannot be null in Java must not be null in the database either. */
    private static Set<String> primitiveColumns(AbstractSession session) {
        Set<String> columns = new TreeSet<>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                Class<?> type = mapping.getAttributeClassification();
                if (mapping.isDirectToFieldMapping() && type != null && type.isPrimitive()) {
                    DatabaseField field = mapping.getField();
                    columns.add(lower(field.getTableName()) + "." + lower(field.getName()));
                }
            }
        }
        return columns;
    }

    private static Map<String, Map<String, Column>> schema(DataSource source) throws SQLException {
        Map<String, Map<String, Column>> tables = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            try (ResultSet row = metaData.getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
                while (row.next()) {
                    tables.computeIfAbsent(lower(row.getString("TABLE_NAME")), name -> new HashMap<>())
                            .put(
                                    lower(row.getString("COLUMN_NAME")),
                                    new Column(
                                            row.getInt("DATA_TYPE"),
                                            row.getString("TYPE_NAME"),
                                            row.getInt("COLUMN_SIZE"),
                                            row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
                }
            }
        }
        return tables;
    }

    private static String wholeTable(String column) {
        return column.substring(0, column.indexOf('.')) + ".*";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
