package uk.dasv.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
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
        return network(address(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), Settings.proxies()));
    }

    /** Of an IPv6 address only the network: whoever has one has all 2^64 addresses of it. */
    static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return address;
        }
        try {
            // looks nothing up, for it can only be an address
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
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
