package uk.dasv.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A set of {@code key: value} lines in a strategy file. It knows beforehand which keys it may have, and refuses any
 * other, the same key twice and, when asked for it, a missing one. A key with nothing after it counts as left out.
 */
final class YamlRecord {

    private final String file;
    private final int line;
    private final List<String> known;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlRecord(String file, MappingNode node, String... known) {
        this.file = file;
        this.line = YamlValue.lineOf(node);
        this.known = List.of(known);
        for (NodeTuple tuple : node.getValue()) {
            add(tuple);
        }
    }

    private void add(NodeTuple tuple) {
        int keyLine = YamlValue.lineOf(tuple.getKeyNode());
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "a list or record";
        if (!known.contains(key)) {
            throw new BrokenStrategyFile(
                    file, keyLine, "\"" + key + "\" is not known here; known are " + String.join(", ", known));
        }
        YamlValue value = new YamlValue(file, key, tuple.getValueNode());
        if (values.putIfAbsent(key, value) != null) {
            throw new BrokenStrategyFile(file, keyLine, key + " is given twice");
        }
    }

    YamlValue value(String key) {
        return optional(key)
                .orElseThrow(() -> values.containsKey(key)
                        ? broken(key, "is empty")
                        : new BrokenStrategyFile(file, line, key + " is missing"));
    }

    Optional<YamlValue> optional(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException(key + " was not declared as a key of this record");
        }
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** A short text that may be left out. */
    Optional<String> optionalText(String key, int maxLength) {
        return optional(key).map(value -> value.text(maxLength));
    }

    /** A text of any number of lines that may be left out. */
    Optional<String> optionalProse(String key, int maxLength) {
        return optional(key).map(value -> value.prose(maxLength));
    }

    /** A list of short texts that may be left out. */
    List<String> texts(String key, int maxLength) {
        return optional(key).map(value -> value.texts(maxLength)).orElse(List.of());
    }

    /** A list of records that may be left out. */
    List<YamlRecord> records(String key, String... keys) {
        return optional(key).map(value -> value.records(keys)).orElse(List.of());
    }

    /** Refuses a record that has one of two keys without the other. */
    void together(String one, String other) {
        boolean hasOne = optional(one).isPresent();
        if (hasOne != optional(other).isPresent()) {
            throw broken(hasOne ? one : other, "needs " + (hasOne ? other : one) + " beside it");
        }
    }

    /** The fault of one key's value: the line of that value, the key and the problem. */
    BrokenStrategyFile broken(String key, String problem) {
        YamlValue value = values.get(key);
        return value == null ? new BrokenStrategyFile(file, line, key + " " + problem) : value.broken(problem);
    }
}
