package uk.dasv.platform;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.UnitOfWork;

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

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private static final String WAITING = KeepsHistory.class.getName() + ".waiting";

    @Override
    public void customize(ClassDescriptor descriptor) {
        descriptor.getEventManager().addListener(new States(descriptor));
    }

    /**
     * Does some work and flushes it; the states that it brings about are kept at its end all at once, instead of one by one
     * with each thing that is written. For work on many things within a transaction.
     */
    public static void together(EntityManager em, Runnable work) {
        UnitOfWork writes = em.unwrap(UnitOfWork.class);
        Map<States, Set<Long>> waiting = new HashMap<>();
        writes.setProperty(WAITING, waiting);
        try {
            work.run();
            em.flush();
        } finally {
            writes.removeProperty(WAITING);
        }
        waiting.forEach((states, ids) -> states.keep(writes, ids));
    }

    /** Things that are taken away by words of a query are no more from now on; their states stay. */
    public static void end(EntityManager em, String table, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            String those = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            em.createNativeQuery("UPDATE " + table + "_history SET " + UNTIL + " = " + now() + " WHERE id IN (" + those
                            + ") AND " + UNTIL + " IS NULL")
                    .executeUpdate();
        }
    }

    private static String now() {
        return "'" + MOMENT.format(ClockProducer.SYSTEM.instant()) + "'";
    }

    /** Ends the last states and begins the present ones. */
    private static final class States extends DescriptorEventAdapter {

        private final ClassDescriptor descriptor;

        private States(ClassDescriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void postInsert(DescriptorEvent event) {
            if (!later(event)) {
                begin(event.getSession(), now(), id(event));
            }
        }

        @Override
        public void postUpdate(DescriptorEvent event) {
            if (!later(event)) {
                keep(event.getSession(), Set.of(Long.valueOf(id(event))));
            }
        }

        /** Leaves it to the end of {@link #together}, where it is part of such work. */
        @SuppressWarnings("unchecked")
        private boolean later(DescriptorEvent event) {
            Object waiting = event.getSession().getProperty(WAITING);
            if (waiting == null) {
                return false;
            }
            ((Map<States, Set<Long>>) waiting)
                    .computeIfAbsent(this, states -> new TreeSet<>())
                    .add(Long.valueOf(id(event)));
            return true;
        }

        private void keep(Session session, Set<Long> ids) {
            String now = now();
            String those = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            session.executeNonSelectingSQL("UPDATE " + table() + "_history SET " + UNTIL + " = " + now
                    + " WHERE id IN (" + those + ") AND " + UNTIL + " IS NULL");
            begin(session, now, those);
        }

        private void begin(Session session, String now, String ids) {
            String columns = descriptor.getFields().stream()
                    .map(field -> field.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            session.executeNonSelectingSQL("INSERT INTO " + table() + "_history (" + SINCE + ", " + columns
                    + ") SELECT " + now + ", " + columns + " FROM " + table() + " WHERE id IN (" + ids + ")");
        }

        private String table() {
            return descriptor.getTables().get(0).getName();
        }

        private static String id(DescriptorEvent event) {
            return String.valueOf(((BaseEntity) event.getObject()).getId());
        }
    }
}
