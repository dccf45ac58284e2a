package uk.dasv.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import uk.dasv.platform.Settings;

/** Where people reach the program over TLS, the cookie of their session travels over nothing else. */
@WebListener
public class SecureCookie implements ServletContextListener {

    /** Whether a cookie has to be kept to TLS. */
    public static boolean isWanted() {
        return Settings.baseUrl().startsWith("https:");
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // otherwise as each request comes in: a proxy may say that it came by TLS
        if (isWanted()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
