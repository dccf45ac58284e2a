package uk.dasv.platform;

/** There is no such thing, or not for this person: the two are never told apart. */
public class NotFound extends DomainException {

    public NotFound() {
        super("notFound", null);
    }
}
