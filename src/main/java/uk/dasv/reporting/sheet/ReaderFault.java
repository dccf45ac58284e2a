package uk.dasv.reporting.sheet;

/** A fault of whoever takes the rows, which is none of the file's. */
final class ReaderFault extends RuntimeException {

    private final transient RuntimeException fault;

    ReaderFault(RuntimeException fault) {
        super(fault);
        this.fault = fault;
    }

    RuntimeException fault() {
        return fault;
    }
}
