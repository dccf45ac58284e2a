package uk.dasv.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words people read, by key; one file of words per feature in {@code uk/dasv/messages}. */
@Named("labels")
@ApplicationScoped
public class Labels {

    /** The features that bring words. */
    public static final List<String> FILES = List.of(
            "common",
            "governance",
            "audit",
            "strategy",
            "plan",
            "progress",
            "dates",
            "risk",
            "escalation",
            "meeting",
            "notification",
            "reporting",
            "identity",
            "home");

    private Map<String, String> words;

    @PostConstruct
    void load() {
        words = read();
    }

    private static Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            ResourceBundle bundle = ResourceBundle.getBundle("uk.dasv.messages." + file, Locale.ROOT);
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        }
        return Map.copyOf(all);
    }

    /** The label of an enum's constant; empty for null. */
    public String of(Enum<?> constant) {
        return constant == null ? "" : text(key(constant));
    }

    /** The key under which an enum's constant has its label. */
    public static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return name + "." + constant.name();
    }

    public boolean knows(String key) {
        return words.containsKey(key);
    }

    /** The words for the key with its arguments; the key itself where there are none, which a test forbids. */
    public String text(String key, Object... arguments) {
        String pattern = words.getOrDefault(key, key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.UK).format(arguments);
    }
}
