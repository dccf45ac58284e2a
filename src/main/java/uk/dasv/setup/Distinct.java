package uk.dasv.setup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Values that may each stand only once; capitals and small letters count as the same, as they do in the database. */
final class Distinct {

    private final Map<String, Integer> lines = new HashMap<>();

    /** The text itself, unless it was there before. */
    String add(YamlValue value, String text) {
        Integer earlier = lines.putIfAbsent(text.toLowerCase(Locale.ROOT), YamlValue.lineOf(value.node()));
        if (earlier != null) {
            throw value.broken("\"" + text + "\" is already in line " + earlier);
        }
        return text;
    }

    /** A record's code, unless another record had it before. */
    String code(YamlRecord record, String key, int maxLength) {
        YamlValue value = record.value(key);
        return add(value, value.code(maxLength));
    }

    /** A record's text, unless another record had it before. */
    String text(YamlRecord record, String key, int maxLength) {
        YamlValue value = record.value(key);
        return add(value, value.text(maxLength));
    }
}
