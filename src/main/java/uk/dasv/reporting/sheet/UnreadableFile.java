package uk.dasv.reporting.sheet;

import uk.dasv.platform.DomainException;

/** The file as a whole cannot be taken; its key says why in words and what to do. Nothing of it was kept. */
public class UnreadableFile extends DomainException {

    private UnreadableFile(String key) {
        super(key, "file");
    }

    /** {@code why} is one of the keys {@code import.file.*}, without that beginning. */
    public static UnreadableFile because(String why) {
        return new UnreadableFile("import.file." + why);
    }
}
