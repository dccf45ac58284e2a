package uk.dasv.platform;

/** Somebody else saved the same thing after the person opened it; nothing was changed. */
public class StaleRecord extends DomainException {

    public StaleRecord() {
        super("stale", null);
    }
}
