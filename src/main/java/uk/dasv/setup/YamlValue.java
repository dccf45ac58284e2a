package uk.dasv.setup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value in a strategy file with the key it belongs to and the place it stands at. Asked for a type, it gives a
 * value of that type or says in plain words what it found instead.
 */
record YamlValue(String file, String name, Node node) {

    /** Codes and references appear in addresses and in front of numbers: capitals, digits and hyphens. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private static final int PHONE_LENGTH = 20;
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9]+( [0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2})?");

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    boolean isBlank() {
        return node instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank());
    }

    /** A text on one line. */
    String text(int maxLength) {
        String text = prose(maxLength);
        if (text.indexOf('\n') >= 0) {
            throw broken("must be one line; use >- to write it over several");
        }
        return text;
    }

    /** A text of any number of lines. Its length is counted the way the database and the forms count it. */
    String prose(int maxLength) {
        if (Tag.BOOL.equals(node.getTag())) {
            throw broken("must be text, but " + scalar() + " without quotes means yes or no");
        }
        String text = scalar();
        if (text.isEmpty()) {
            throw broken("is empty");
        }
        if (text.length() > maxLength) {
            throw broken("is too long: " + text.length() + " characters, and at most " + maxLength + " fit");
        }
        text.codePoints().filter(YamlValue::isUnfit).findFirst().ifPresent(c -> {
            throw broken(String.format("contains a control character (U+%04X)", c));
        });
        return text;
    }

    String code(int maxLength) {
        String code = text(maxLength);
        if (!CODE.matcher(code).matches()) {
            throw broken("\"" + code + "\" must be capital letters and digits, with hyphens between them");
        }
        return code;
    }

    String phone() {
        String phone = text(PHONE_LENGTH);
        if (!PHONE.matcher(phone).matches()) {
            throw broken("must be digits with spaces between them, and \"" + phone + "\" is not");
        }
        return phone;
    }

    int number(int from, int to) {
        String text = scalar();
        if (!WHOLE.matcher(text).matches()) {
            throw broken("must be a whole number, written with digits only, and \"" + shown(text) + "\" is not");
        }
        int number = Integer.parseInt(text);
        if (number < from || number > to) {
            throw broken("must be from " + from + " to " + to + ", and " + number + " is not");
        }
        return number;
    }

    BigDecimal decimal() {
        String text = scalar();
        if (!DECIMAL.matcher(text).matches()) {
            throw broken("must be a number such as 12 or 3.8, with at most two decimals, and \"" + shown(text)
                    + "\" is not");
        }
        return new BigDecimal(text);
    }

    LocalDate date() {
        String text = scalar();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw broken("must be a date such as 2018-04-01, and \"" + shown(text) + "\" is not");
        }
    }

    boolean flag() {
        if (!Tag.BOOL.equals(node.getTag())) {
            throw broken("must be true or false, and \"" + shown(scalar()) + "\" is neither");
        }
        return Boolean.parseBoolean(scalar());
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String name = oneOf(Arrays.stream(constants).map(Enum::name).toList());
        return Enum.valueOf(type, name);
    }

    /** A list of different choices. */
    <E extends Enum<E>> List<E> choices(Class<E> type) {
        Distinct seen = new Distinct();
        List<E> choices = new ArrayList<>();
        for (YamlValue item : items()) {
            E choice = item.choice(type);
            seen.add(item, choice.name());
            choices.add(choice);
        }
        return List.copyOf(choices);
    }

    /** A code that must be one of those already known. */
    String oneOf(Collection<String> known) {
        String text = scalar();
        if (!known.contains(text)) {
            throw broken("\"" + shown(text) + "\" is not one of " + String.join(", ", known));
        }
        return text;
    }

    /** A list of different codes, each one of those already known. */
    List<String> allOf(Collection<String> known) {
        Distinct seen = new Distinct();
        return items().stream().map(item -> seen.add(item, item.oneOf(known))).toList();
    }

    /** A list of different texts. */
    List<String> texts(int maxLength) {
        Distinct seen = new Distinct();
        return items().stream()
                .map(item -> seen.add(item, item.text(maxLength)))
                .toList();
    }

    List<YamlRecord> records(String... keys) {
        return items().stream().map(item -> item.record(keys)).toList();
    }

    YamlRecord record(String... keys) {
        if (node instanceof MappingNode mapping) {
            return new YamlRecord(file, mapping, keys);
        }
        throw broken("must be a set of \"key: value\" lines");
    }

    BrokenStrategyFile broken(String problem) {
        return new BrokenStrategyFile(file, lineOf(node), name + " " + problem);
    }

    private List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken("must be a list, each item after a hyphen");
        }
        if (sequence.getValue().isEmpty()) {
            throw broken("is an empty list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            YamlValue value = new YamlValue(file, name, item);
            if (value.isBlank()) {
                throw value.broken("has an empty item");
            }
            items.add(value);
        }
        return items;
    }

    private String scalar() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw broken("must be one value, not a list or a record");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static boolean isUnfit(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL && c != '\n';
    }
}
