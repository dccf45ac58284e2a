package uk.dasv.setup;

/**
 * A strategy file that cannot be used. The message is for the administrator who wrote it: the file, the line (when
 * one line is to blame) and what is wrong, as in {@code risks.yaml, line 12: outcome "PREX" is not one of PREV, PROT}.
 */
public class BrokenStrategyFile extends RuntimeException {

    private final String file;
    private final int line;
    private final String problem;

    /** @param line counted from 1, or 0 when the fault is the whole file's */
    public BrokenStrategyFile(String file, int line, String problem) {
        this(file, line, problem, null);
    }

    public BrokenStrategyFile(String file, int line, String problem, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem, cause);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
