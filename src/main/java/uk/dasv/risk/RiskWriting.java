package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.strategy.Outcome;

/** What the words of a form or of a file's row make of a risk, the same for both, and what the audit says of it. */
@ApplicationScoped
public class RiskWriting {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Where a new risk is to stand; no tolerance while no appetite is set for the outcome. */
    public record Place(Body body, Outcome outcome, Integer tolerance) {}

    /** Proposes a risk; {@code from} says where it comes from, if not from a form. */
    public Risk propose(long id, String reference, Place place, RiskWords words, Person owner, String from) {
        LocalDate today = LocalDate.now(clock);
        Risk risk = new Risk(id, reference, place.body(), place.outcome(), words.title(), words.kind(), today);
        say(risk, words, owner);
        risk.within(place.tolerance(), today);
        em.persist(risk);
        audit.record(
                AuditEvent.PROPOSED,
                SubjectKind.RISK,
                reference,
                Changes.none()
                        .field("Title", null, risk.getTitle())
                        .field("Outcome", null, place.outcome().getName()),
                from);
        return risk;
    }

    /** Opens a proposal on its register from today. */
    public void open(Risk risk, String why) {
        LocalDate today = LocalDate.now(clock);
        RiskState before = risk.getState();
        risk.open(today);
        audit.record(
                AuditEvent.OPENED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none().field("State", before, risk.getState()).field("Opened on", null, today),
                why);
    }

    /** Changes what is written of a risk, and {@code more} that belongs to it; what is not different leaves no trace. */
    public void change(Risk risk, RiskWords words, Person owner, Consumer<Changes> more, String from) {
        Changes changes = Changes.none()
                .field("Title", risk.getTitle(), words.title())
                .field("Kind", risk.getKind(), words.kind())
                .field("Category", risk.getCategory(), words.category())
                .field("Cause", risk.getCause(), words.cause())
                .field("Event", risk.getEvent(), words.event())
                .field("Consequence", risk.getConsequence(), words.consequence())
                .field("Owner", name(risk.getOwner()), name(owner))
                .field("Response", risk.getResponse(), words.response())
                .field("Proximity", risk.getProximity(), words.proximity());
        say(risk, words, owner);
        more.accept(changes);
        if (!changes.isEmpty()) {
            risk.changed(clock.instant());
            audit.record(AuditEvent.CHANGED, SubjectKind.RISK, risk.getReference(), changes, from);
        }
    }

    private static void say(Risk risk, RiskWords words, Person owner) {
        risk.describe(words.title(), words.cause(), words.event(), words.consequence());
        risk.classify(words.kind(), words.category());
        risk.assign(owner, words.response(), words.proximity());
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}
