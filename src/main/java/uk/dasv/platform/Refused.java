package uk.dasv.platform;

/** The person may see the thing but not take this step on it. */
public class Refused extends DomainException {

    public Refused(String permission) {
        super("refused", null, permission);
    }
}
