package uk.dasv.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/**
 * A door of its own for the requests that run a test inside the server: they come in before the
 * program's own front door, which rightly lets nobody in who has not signed in. Only the tested
 * deployment has it.
 */
@WebListener
public class RunnerDoor implements ServletContextListener {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("test-runner", new ToRunner())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
        addLedger(event);
        event.getServletContext()
                .addFilter("test-session", new Luggage())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, Luggage.PATH);
    }

    // its own filter, before the program's front door as well
    private static void addLedger(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("test-ledger", new Ledger())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, Ledger.PATH);
    }

    private static final class ToRunner extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            request.getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
        }
    }
}
