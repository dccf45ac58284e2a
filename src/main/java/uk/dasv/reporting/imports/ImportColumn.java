package uk.dasv.reporting.imports;

import java.io.Serializable;
import java.util.List;

/** A column that an import understands: its key, whether a new row cannot do without it,
 * whether only our own lists have it, and what people call it. */
public record ImportColumn(String key, boolean required, boolean ours, List<String> called) {

    public ImportColumn {
        called = List.copyOf(called);
    }

    /** One answer: what is kept, and its name, which is the key of the words where it begins with @. */
    public record Answer(String value, String name) implements Serializable {

        /** A constant, named by its label. */
        public static Answer of(Enum<?> constant) {
            return new Answer(
                    constant.name(), "@" + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
    }

    /** What can be said for all rows where the file says nothing in a column; {@code preset} is null where nothing holds. */
    public record Otherwise(String column, String preset, List<Answer> answers) implements Serializable {

        public Otherwise {
            answers = List.copyOf(answers);
        }
    }
}
