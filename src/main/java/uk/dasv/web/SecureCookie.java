package uk.dasv.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import uk.dasv.platform.Settings;

/** Where people reach the program over TLS, the cookie of their session travels over nothing else. */
@WebListener
public class SecureCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure(Settings.baseUrl().startsWith("https:"));
    }
}
