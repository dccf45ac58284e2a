package uk.dasv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * A form that is sent twice with the same content, because somebody clicked twice, does its work
 * once: the second click waits for the first and ends where it ended. The same form sent again
 * with other content is new work. Forms of stateless pages are not remembered.
 */
@ApplicationScoped
public class SecondClick {

    private static final String DONE = "uk.dasv.done";

    /** So that what is remembered in a session says nothing about what was typed. */
    private final String salt = UUID.randomUUID().toString();

    /** Clicks of one session wait for each other; a few sessions share a lock. */
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    /** What was sent, and what came of it. */
    record Done(String sent, String result) implements Serializable {}

    /** Does the work, or returns what it returned when the very same was sent before. */
    public String once(Callable<String> work) throws Exception {
        UIViewRoot page = Faces.getViewRoot();
        HttpSession session = Faces.getSession(false);
        if (page.isTransient() || session == null) {
            return work.call();
        }
        Lock lock = locks[Math.floorMod(session.getId().hashCode(), locks.length)];
        lock.lock();
        try {
            String sent = fingerprint(Faces.getRequest());
            if (page.getViewMap().get(DONE) instanceof Done done && done.sent().equals(sent)) {
                return done.result();
            }
            String result = work.call();
            page.getViewMap().put(DONE, new Done(sent, result));
            return result;
        } finally {
            lock.unlock();
        }
    }

    private String fingerprint(HttpServletRequest request) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        Map<String, String[]> sorted = new TreeMap<>(request.getParameterMap());
        sorted.remove(NoncedPost.PARAMETER);
        sorted.forEach((name, values) -> {
            digest.update((name + '\0').getBytes(StandardCharsets.UTF_8));
            for (String value : values) {
                digest.update((value + '\0').getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
