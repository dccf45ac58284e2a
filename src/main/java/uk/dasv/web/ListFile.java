package uk.dasv.web;

import java.io.IOException;
import java.util.List;

/** A list on its way out as a file, row by row. */
interface ListFile {

    /** Adds a row: words, numbers, dates and nulls, one for each heading. */
    void row(List<?> cells) throws IOException;

    /** No more rows come. */
    void end() throws IOException;
}
