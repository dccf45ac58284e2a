package uk.dasv.plan.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.plan.progress.UpdateQueries;

/** What a browser sends of the page that updates all actions: plain inputs, named by reference and field. */
final class PostedUpdates {

    /** Every section says which version of its action the person saw, and so which action it is about. */
    private static final String SEEN = "-seen";

    private PostedUpdates() {}

    /** A section that says something; {@code seen} is the version of this month's update the person saw. */
    record Filled(String reference, TypedUpdate typed, boolean saysSomething, Long seen) {}

    /** Everything typed, by the action's reference. */
    static Map<String, TypedUpdate> all() {
        Map<String, TypedUpdate> typed = new LinkedHashMap<>();
        Faces.getRequestParameterMap().keySet().stream()
                .filter(name -> name.endsWith(SEEN))
                .map(name -> name.substring(0, name.length() - SEEN.length()))
                .limit(2L * UpdateQueries.MOST)
                .forEach(ref -> typed.put(ref, TypedUpdate.read(name -> sent(ref, name))));
        return typed;
    }

    /** Those that say something or are marked "no change". */
    static List<Filled> filled(Map<String, TypedUpdate> typed) {
        return typed.entrySet().stream()
                .map(e -> new Filled(
                        e.getKey(),
                        e.getValue(),
                        e.getValue().saysSomething(sent(e.getKey(), "was")),
                        number(sent(e.getKey(), "seen"))))
                .filter(f -> f.saysSomething() || f.typed().isNoChange())
                .toList();
    }

    /** Those to be kept for later, also empty ones of which something was kept. */
    static Map<String, TypedUpdate> toKeep() {
        Map<String, TypedUpdate> typed = all();
        Map<String, TypedUpdate> keep = new LinkedHashMap<>();
        filled(typed).forEach(f -> keep.put(f.reference(), f.typed()));
        typed.keySet().stream()
                .filter(ref -> "true".equals(sent(ref, "kept")))
                .forEach(ref -> keep.putIfAbsent(ref, new TypedUpdate(Map.of())));
        return keep;
    }

    /** The period that the page was about. */
    static String period() {
        return String.valueOf(Faces.getRequestParameter("period"));
    }

    private static String sent(String reference, String name) {
        return Faces.getRequestParameter(reference + "-" + name);
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
