package uk.dasv.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.platform.Settings;

/**
 * The address a request comes from. What {@code X-Forwarded-For} says is heard only from our own
 * reverse proxies, and only as far back as the first address that is not one of them: whatever
 * stands before that, the visitor may have written themselves.
 */
public final class Caller {

    private Caller() {}

    /** The address that wrong tries to sign in are counted under. */
    public static String address(HttpServletRequest request) {
        return address(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), Settings.proxies());
    }

    static String address(String peer, List<String> forwarded, Set<String> proxies) {
        List<String> way = new ArrayList<>(forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList());
        way.add(peer);
        String caller = peer;
        for (int i = way.size() - 1; i >= 0; i--) {
            caller = way.get(i);
            if (!proxies.contains(caller)) {
                return caller;
            }
        }
        return caller;
    }
}
