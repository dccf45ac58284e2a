package uk.dasv.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.dasv.platform.DomainException;

/**
 * Who is acting in this request, and for which body. Their standing is read once per request, so
 * that a membership that ends takes its rights with it at once.
 */
@RequestScoped
public class CurrentUser {

    @Inject
    Standings standings;

    private Long personId;
    private Long preferredBodyId;
    private Standing standing;
    private Grant acting;
    private final Map<SubjectRef, Whereabouts> places = new HashMap<>();

    /** Nobody is signed in, or whoever was has left. */
    public static class Nobody extends DomainException {
        public Nobody() {
            super("signInFirst", null);
        }
    }

    /** Says who makes this request; called by the sign-in mechanism and by tests. */
    public void become(long person, Long bodyActedFor) {
        this.personId = person;
        this.preferredBodyId = bodyActedFor;
        this.standing = null;
        this.acting = null;
        this.places.clear();
    }

    /** Forgets who was signed in. */
    public void leave() {
        this.personId = null;
        this.standing = null;
        this.acting = null;
        this.places.clear();
    }

    public Optional<Standing> standing() {
        if (standing == null && personId != null) {
            standing = standings.today(personId).orElse(null);
            if (standing == null) {
                personId = null;
            }
        }
        return Optional.ofNullable(standing);
    }

    /** The standing of whoever is signed in. */
    public Standing require() {
        return standing().orElseThrow(Nobody::new);
    }

    /** The membership that carries the present step; before any step, the one the person chose to act for. */
    public Optional<Grant> actingFor() {
        return acting != null ? Optional.of(acting) : chosen();
    }

    /**
     * The membership the person chose to act for; while they have not chosen, or no longer sit on that
     * body, the one in which they answer for most. What a desk or My work shows goes by it; it gives no rights.
     */
    public Optional<Grant> chosen() {
        return standing()
                .flatMap(
                        s -> Optional.ofNullable(preferredBodyId).flatMap(s::on).or(s::strongest));
    }

    /** Where the thing stands, asked once in a request: its page, its history and its steps all want to know. */
    Optional<Whereabouts> place(SubjectRef thing, Function<String, Optional<Whereabouts>> locator) {
        if (!places.containsKey(thing)) {
            locator.apply(thing.reference()).ifPresent(place -> places.put(thing, place));
        }
        return Optional.ofNullable(places.get(thing));
    }

    /** Notes the membership that carries the step; null for one that needs none. */
    void actFor(Grant grant) {
        this.acting = grant;
    }
}
