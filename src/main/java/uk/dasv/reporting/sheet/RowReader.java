package uk.dasv.reporting.sheet;

/** Takes the rows of a sheet one after the other, and says when it has enough. */
@FunctionalInterface
public interface RowReader {

    /** Takes a row; blank ones are left out before. Returns whether more are wanted. */
    boolean row(SheetRow row);
}
