package uk.dasv.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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
    }

    /** Forgets who was signed in. */
    public void leave() {
        this.personId = null;
        this.standing = null;
        this.acting = null;
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
        return acting != null ? Optional.of(acting) : preferred();
    }

    /** The membership the person chose, else their first. */
    Optional<Grant> preferred() {
        return standing().flatMap(s -> Optional.ofNullable(preferredBodyId)
                .flatMap(s::on)
                .or(() -> s.grants().stream().findFirst()));
    }

    void actFor(Grant grant) {
        this.acting = grant;
    }
}
