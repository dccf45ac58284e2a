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
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import uk.dasv.platform.StatementCount;

/**
 * What a test outside cannot see of the server: how many statements one request sent to the
 * database, and how many sessions the server has made. Only the tested deployment has it.
 */
@WebListener
public class Readings implements ServletContextListener, HttpSessionListener {

    /** The header by which a request asks to be counted, with a name for its reading. */
    static final String HEADER = "DASV-Reading";
    /** Where the number of statements of the named request is read. */
    static final String STATEMENTS = "/test-readings/statements/";
    /** Where the number of sessions made since the start is read; below it, who made the last one. */
    static final String SESSIONS = "/test-readings/sessions";

    private static final Map<String, CompletableFuture<Integer>> COUNTS = new ConcurrentHashMap<>();
    private static final AtomicInteger MADE = new AtomicInteger();
    private static volatile String maker = "";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("test-readings", new Counting())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        MADE.incrementAndGet();
        maker = Arrays.stream(Thread.currentThread().getStackTrace())
                .map(StackTraceElement::toString)
                .filter(line -> !line.contains("org.apache.catalina"))
                .skip(2)
                .limit(25)
                .collect(Collectors.joining("\n"));
    }

    private static final class Counting extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String path = request.getRequestURI();
            String name = request.getHeader(HEADER);
            if (path.startsWith(STATEMENTS)) {
                response.getWriter().write(String.valueOf(statements(path.substring(STATEMENTS.length()))));
            } else if (path.equals(SESSIONS)) {
                response.getWriter().write(MADE + "\n" + maker);
            } else if (name == null) {
                chain.doFilter(request, response);
            } else {
                StatementCount.begin();
                try {
                    chain.doFilter(request, response);
                } finally {
                    reading(name).complete(StatementCount.end());
                }
            }
        }

        /** The answer may be with the visitor before the request has quite ended, so this waits for the end. */
        private static int statements(String name) throws ServletException {
            try {
                return reading(name).get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServletException(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new ServletException(e);
            } finally {
                COUNTS.remove(name);
            }
        }

        private static CompletableFuture<Integer> reading(String name) {
            return COUNTS.computeIfAbsent(name, n -> new CompletableFuture<>());
        }
    }
}
