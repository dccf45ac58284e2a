package uk.dasv.platform;

import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.history.HistoryPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Keeps every state that an entity has had, with when it began and ended, so that lists can be seen as they stood on
 * any past date ({@code domain.md}, "As at"). The states of a table {@code x} stand in {@code x_history}, which has the
 * same columns and is written in the same transaction as the change itself; nothing is taken out of it.
 */
public class KeepsHistory implements DescriptorCustomizer {

    /** The column that says when a state began. */
    public static final String SINCE = "row_since";

    /** The column that says when it ended; null for the present one. */
    public static final String UNTIL = "row_until";

    @Override
    public void customize(ClassDescriptor descriptor) {
        HistoryPolicy states = new ByTheClock();
        String table = descriptor.getTables().get(0).getName();
        states.addHistoryTableName(table, table + "_history");
        states.addStartFieldName(SINCE);
        states.addEndFieldName(UNTIL);
        descriptor.setHistoryPolicy(states);
    }

    /** Lets the query read the states that the entities had at the end of that day. */
    public static <T> TypedQuery<T> asAt(LocalDate day, TypedQuery<T> query) {
        Instant end =
                day.plusDays(1).atStartOfDay(ClockProducer.LONDON).toInstant().minusMillis(1);
        return query.setHint(QueryHints.MAINTAIN_CACHE, false)
                .setHint(QueryHints.AS_OF, Timestamp.valueOf(stored(end)).toString());
    }

    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** States begin and end in UTC, like every instant that is stored. */
    private static final class ByTheClock extends HistoryPolicy {

        private static final long serialVersionUID = 1;

        @Override
        public Object getCurrentTime(AbstractSession session) {
            return stored(ClockProducer.SYSTEM.instant());
        }
    }
}
