package uk.dasv.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells a test outside the server what its session keeps, and whether each of it would arrive on
 * another instance: it is written, read again and put back, as after a failover. Only the tested
 * deployment has it.
 */
public final class Luggage extends HttpFilter {

    static final String PATH = "/test-session";
    private static final String ARRIVES = "arrives";

    private static final long serialVersionUID = 1L;

    /** The names of what the session keeps, each with what is wrong with it; null when it arrives. */
    public static Map<String, String> carry(Visitor visitor) {
        Map<String, String> found = new TreeMap<>();
        visitor.get(PATH).body().lines().map(line -> line.split(" ", 2)).forEach(line -> {
            found.put(line[0], line[1].equals(ARRIVES) ? null : line[1]);
        });
        return found;
    }

    /** What does not arrive. */
    public static Map<String, String> lost(Map<String, String> carried) {
        return carried.entrySet().stream()
                .filter(kept -> kept.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setContentType("text/plain");
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (String name : Collections.list(session.getAttributeNames())) {
                response.getWriter().println(name + " " + carried(session, name));
            }
        }
    }

    private static String carried(HttpSession session, String name) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(session.getAttribute(name));
            }
            try (ObjectInputStream in = new OfTheProgram(new ByteArrayInputStream(bytes.toByteArray()))) {
                session.setAttribute(name, in.readObject());
            }
            return ARRIVES;
        } catch (IOException | ClassNotFoundException e) {
            return e.toString().replace('\n', ' ');
        }
    }

    /** Finds the program's own classes. */
    private static final class OfTheProgram extends ObjectInputStream {

        OfTheProgram(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        described.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(described);
            }
        }
    }
}
