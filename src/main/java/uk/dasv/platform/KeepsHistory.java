package uk.dasv.platform;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;

/**
 * Keeps every state that an entity has had, with when it began and ended, so that lists can be seen as they stood on
 * any past date ({@code domain.md}, "As at"). The states of a table {@code x} stand in {@code x_history}, which has the
 * same columns and is written in the same transaction as the change itself; nothing is taken out of it. An entity of
 * its own reads them.
 *
 * <p>EclipseLink's own {@code HistoryPolicy} is not used: with it, a query that joins such an entity by {@code ON}
 * fails to prepare.
 */
public class KeepsHistory implements DescriptorCustomizer {

    /** The column that says when a state began. */
    public static final String SINCE = "row_since";

    /** The column that says when it ended; null for the present one. */
    public static final String UNTIL = "row_until";

    @Override
    public void customize(ClassDescriptor descriptor) {
        descriptor.getEventManager().addListener(new States(descriptor));
    }

    /** Ends the last state and begins the present one. */
    private static final class States extends DescriptorEventAdapter {

        private final ClassDescriptor descriptor;

        private States(ClassDescriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void postInsert(DescriptorEvent event) {
            begin(event, now());
        }

        @Override
        public void postUpdate(DescriptorEvent event) {
            String now = now();
            event.getSession()
                    .executeNonSelectingSQL("UPDATE " + table() + "_history SET " + UNTIL + " = " + now + " WHERE id = "
                            + id(event) + " AND " + UNTIL + " IS NULL");
            begin(event, now);
        }

        private void begin(DescriptorEvent event, String now) {
            String columns = descriptor.getFields().stream()
                    .map(field -> field.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            event.getSession()
                    .executeNonSelectingSQL("INSERT INTO " + table() + "_history (" + SINCE + ", " + columns
                            + ") SELECT " + now + ", " + columns + " FROM " + table() + " WHERE id = " + id(event));
        }

        private String table() {
            return descriptor.getTables().get(0).getName();
        }

        private static long id(DescriptorEvent event) {
            return ((BaseEntity) event.getObject()).getId();
        }

        private static String now() {
            return "'" + LocalDateTime.ofInstant(ClockProducer.SYSTEM.instant(), ZoneOffset.UTC) + "'";
        }
    }
}
