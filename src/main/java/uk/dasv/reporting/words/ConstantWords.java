package uk.dasv.reporting.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The constants of a kind as people write them: by their own names, and by whatever else means them. */
public final class ConstantWords<E extends Enum<E>> {

    private final Map<String, E> words = new HashMap<>();

    public ConstantWords(Class<E> type) {
        for (E one : type.getEnumConstants()) {
            also(one, one.name());
        }
    }

    /** These words mean the constant, too. */
    public ConstantWords<E> also(E one, String... called) {
        for (String name : called) {
            words.put(Plainly.of(name), one);
        }
        return this;
    }

    /** The constant that the text means, if it means one. */
    public Optional<E> of(String text) {
        return Optional.ofNullable(words.get(Plainly.of(text)));
    }
}
