package uk.dasv.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.platform.PageRequest;

/**
 * What an address asks of a list: its filters, its sort and its page, so that the address can be
 * sent to a colleague. A filter, sort or page that the list does not know restricts nothing.
 */
public final class ListState {

    private static final String DESCENDING = "-desc";
    private static final int LONGEST = 200;

    private final Address address;
    private final Map<String, String> now;
    private final String usual;
    private final String sort;
    private final int number;

    /**
     * The list at that path; {@code usual} is the sort of an address that names none.
     *
     * @param parameters what stands in the address, by name
     */
    public ListState(String path, UnaryOperator<String> parameters, Enum<?> usual, String... filters) {
        this.now = new LinkedHashMap<>();
        for (String name : filters) {
            String value = parameters.apply(name);
            if (value != null && !value.isBlank()) {
                now.put(
                        name,
                        value.strip()
                                .substring(0, Math.min(LONGEST, value.strip().length())));
            }
        }
        this.usual = usual == null ? "" : key(usual);
        this.sort = usual == null
                ? ""
                : Stream.of(usual.getDeclaringClass().getEnumConstants())
                        .map(ListState::key)
                        .flatMap(key -> Stream.of(key, key + DESCENDING))
                        .filter(key -> key.equals(parameters.apply("sort")))
                        .findFirst()
                        .orElse(this.usual);
        this.number = page(parameters.apply("page"));
        Address known = new Address(path);
        for (Map.Entry<String, String> filter : now.entrySet()) {
            known = known.with(filter.getKey(), filter.getValue());
        }
        this.address = known.with("sort", sort.equals(this.usual) ? null : sort);
    }

    /** The list as the address of the present page asks for it. */
    public static ListState ofPage(String path, Enum<?> usual, String... filters) {
        return new ListState(path, Faces::getRequestParameter, usual, filters);
    }

    private static String key(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** The filter's text, or null. */
    public String text(String name) {
        return now.get(name);
    }

    /** Whether the filter is switched on. */
    public boolean on(String name) {
        return "true".equals(now.get(name));
    }

    /** The filter as one of the constants; empty where it is none of them. */
    public <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equals(now.get(name)))
                .findFirst();
    }

    /** The column to sort by. */
    public <E extends Enum<E>> E sortedBy(Class<E> columns) {
        return Stream.of(columns.getEnumConstants())
                .filter(c -> sort.equals(key(c)) || sort.equals(key(c) + DESCENDING))
                .findFirst()
                .orElseThrow();
    }

    public boolean isDescending() {
        return sort.endsWith(DESCENDING);
    }

    public PageRequest page() {
        return PageRequest.number(number);
    }

    /** The address of the list with these filters and this sort, from its first page. */
    public Address address() {
        return address;
    }

    /** Where a column's heading leads: sorted by it, or the other way round if it is already. */
    public String sortUrl(String key) {
        String wanted = key.equals(sort) ? key + DESCENDING : key;
        return address.with("sort", wanted.equals(usual) ? null : wanted).toString();
    }

    /** The address up to the number of the page. */
    public String getPageUrl() {
        return address.open("page");
    }

    /** What stands in the address beside the inputs of the filter form, which has to send it on. */
    public List<Map.Entry<String, String>> kept(String... names) {
        Map<String, String> kept = new LinkedHashMap<>();
        Stream.of(names).filter(now::containsKey).forEach(name -> kept.put(name, now.get(name)));
        if (!sort.equals(usual)) {
            kept.put("sort", sort);
        }
        return List.copyOf(kept.entrySet());
    }

    /** The filters as they stand in the address, by name. */
    public Map<String, String> getNow() {
        return Map.copyOf(now);
    }

    /** The filters and the sort that are in force, for the audit of an export. */
    public Map<String, String> getShown() {
        Map<String, String> shown = new LinkedHashMap<>(now);
        shown.put("sort", sort);
        return shown;
    }

    /** The sort with its direction, as it stands in addresses. */
    public String getSort() {
        return sort;
    }
}
