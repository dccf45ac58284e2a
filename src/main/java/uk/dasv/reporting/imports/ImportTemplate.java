package uk.dasv.reporting.imports;

import java.util.List;

/** An empty sheet to fill in: its columns, and what can be written into some of them. */
public record ImportTemplate(List<String> columns, List<Among> lists) {

    /** What can be written into a column: names, or keys of words where they begin with @. */
    public record Among(String column, List<String> names) {

        public Among {
            names = List.copyOf(names);
        }
    }

    public ImportTemplate {
        columns = List.copyOf(columns);
        lists = List.copyOf(lists);
    }
}
