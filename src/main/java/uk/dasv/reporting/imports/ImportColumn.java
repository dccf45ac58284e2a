package uk.dasv.reporting.imports;

import java.util.List;

/** A column that an import understands: its key, whether a new row cannot do without it,
 * whether only our own lists have it, and what people call it. */
public record ImportColumn(String key, boolean required, boolean ours, List<String> called) {

    public ImportColumn {
        called = List.copyOf(called);
    }
}
