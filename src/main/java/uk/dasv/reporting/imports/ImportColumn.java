package uk.dasv.reporting.imports;

import java.util.List;

/** A column that an import understands: its key, whether a new row cannot do without it, and what people call it. */
public record ImportColumn(String key, boolean required, List<String> called) {

    public ImportColumn {
        called = List.copyOf(called);
    }
}
