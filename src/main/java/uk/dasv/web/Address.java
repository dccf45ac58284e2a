package uk.dasv.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of this program with its parameters; empty ones are left out. */
public final class Address {

    private final String path;
    private final Map<String, String> parameters;

    public Address(String path) {
        this(path, new LinkedHashMap<>());
    }

    private Address(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** That address if it leads to a page of this program; otherwise My work. */
    public static String ofOurs(String asked) {
        return asked != null && asked.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? asked : "/";
    }

    /** The same with that parameter; null, blank and false take it away. */
    public Address with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.remove(name);
        if (value != null && !value.toString().isBlank() && !Boolean.FALSE.equals(value)) {
            more.put(name, value.toString());
        }
        return new Address(path, more);
    }

    /** The same parameters at another path. */
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    /** Where the whole of a list is had as a file of that kind, {@code csv}, {@code xlsx} or {@code pdf}. */
    public Address file(String kind) {
        return at(path + "/export." + kind);
    }

    /** The address up to the value of one more parameter, for a page to append it. */
    public String open(String name) {
        String start = with(name, null).toString();
        return start + (start.contains("?") ? "&" : "?") + name + "=";
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return path + "?"
                + parameters.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Where a list with this address is kept as a view; null where nothing is filtered or sorted. */
    public String getKeepUrl() {
        String[] asked = toString().split("\\?", 2);
        return asked.length < 2
                ? null
                : new Address("/views")
                        .with("list", asked[0].substring(1))
                        .with("filters", asked[1])
                        .toString();
    }
}
