package uk.dasv.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.Action;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Keeps what people type of their updates until they submit it, so that closing the browser, the end
 * of a session or a restart loses nothing. A draft says nothing to anybody else, so it stands in no audit.
 */
@ApplicationScoped
public class ProgressDrafts {

    /** More than all fields of an update can hold together. */
    private static final int LONGEST = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** What is typed of an action, field by field; nothing typed any more drops the draft. */
    public record Keep(String reference, Map<String, String> typed) implements Concerns {

        public Keep {
            typed = Map.copyOf(typed);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** Keeps it for the person, and says when. */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public Instant keep(Keep form) {
        if (form.typed().values().stream().mapToInt(String::length).sum() > LONGEST) {
            throw RuleViolation.of("draft.tooLong");
        }
        Optional<ProgressDraft> present = em.createQuery(
                        "SELECT d FROM ProgressDraft d WHERE d.person.id = :me AND d.action.reference = :reference"
                                + " ORDER BY d.periodStart DESC",
                        ProgressDraft.class)
                .setParameter("me", user.require().personId())
                .setParameter("reference", form.reference())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (form.typed().values().stream().allMatch(String::isBlank)) {
            present.ifPresent(em::remove);
        } else {
            ProgressDraft draft = present.orElseGet(() -> new ProgressDraft(
                    em.getReference(Person.class, user.require().personId()), action(form.reference())));
            draft.type(write(form.typed()), clock.instant(), LocalDate.now(clock));
            em.persist(draft);
        }
        return clock.instant();
    }

    private Action action(String reference) {
        return em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private static String write(Map<String, String> typed) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        typed.forEach((name, value) -> {
            if (!value.isBlank()) {
                json.add(name, value);
            }
        });
        return json.build().toString();
    }

    /** Reads back what was kept. */
    static Map<String, String> read(String json) {
        Map<String, String> typed = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> typed.put(name, ((JsonString) value).getString()));
        }
        return typed;
    }
}
