package uk.dasv.testing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes services of the program without a server: what is given takes the place of what would be injected, and the rest is
 * made the same way, each once.
 */
public final class Wired {

    private final List<Object> given = new ArrayList<>();
    private final Map<Class<?>, Object> made = new HashMap<>();

    private Wired(List<Object> given) {
        this.given.addAll(given);
    }

    /** Services on that entity manager, with what else is given: a clock, who is signed in, what they may, and so on. */
    public static Wired on(EntityManager em, Object... others) {
        List<Object> all = new ArrayList<>(List.of(others));
        all.add(em);
        return new Wired(all);
    }

    /** The service with all that it needs. */
    public <T> T make(Class<T> type) {
        Object there = made.get(type);
        if (there == null) {
            there = there(type);
        }
        return type.cast(there);
    }

    private Object there(Class<?> type) {
        for (Object one : given) {
            if (type.isInstance(one)) {
                return one;
            }
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object one = constructor.newInstance();
            made.put(type, one);
            for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
                for (Field field : of.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            || field.isAnnotationPresent(PersistenceContext.class)) {
                        field.setAccessible(true);
                        field.set(one, make(field.getType()));
                    }
                }
            }
            return one;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
