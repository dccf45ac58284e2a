package uk.dasv.testing;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Events without a container: what is fired is heard at once by those who are named. */
public final class Heard {

    private Heard() {}

    /** An event whose observers are these. */
    @SafeVarargs
    @SuppressWarnings("unchecked")
    public static <T> Event<T> by(Consumer<T>... observers) {
        return (Event<T>) Proxy.newProxyInstance(
                Heard.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    for (Consumer<T> observer : observers) {
                        observer.accept((T) arguments[0]);
                    }
                    return null;
                });
    }
}
