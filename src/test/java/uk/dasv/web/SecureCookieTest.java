package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where people reach the program by TLS, the cookie of their session never travels without it. */
class SecureCookieTest {

    private static final String BASE_URL = "dasv.base-url";

    private final List<Object> secure = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty(BASE_URL);
    }

    private void startAt(String address) {
        System.setProperty(BASE_URL, address);
        SessionCookieConfig config = made(SessionCookieConfig.class, (proxy, method, arguments) -> {
            if (method.getName().equals("setSecure")) {
                secure.add(arguments[0]);
            }
            return null;
        });
        ServletContext context = made(ServletContext.class, (proxy, method, arguments) -> config);
        new SecureCookie().contextInitialized(new ServletContextEvent(context));
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void isKeptToTlsWhereTheAddressIsHttps() {
        startAt("https://tracker.example.org/");
        assertThat(secure).containsExactly(true);
        assertThat(SecureCookie.isWanted()).isTrue();
    }

    @Test
    void travelsOnWithoutTlsWhereThereIsNone() {
        startAt("http://localhost:8080");
        assertThat(secure).isEmpty();
        assertThat(SecureCookie.isWanted()).isFalse();
    }
}
