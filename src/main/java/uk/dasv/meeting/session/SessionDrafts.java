package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Keeps what people type at a meeting until they record it, so that a lost connection, the end of a session or a restart loses
 * nothing, and shows each of them what another types at that moment. A draft decides nothing, so it stands in no audit.
 */
@ApplicationScoped
public class SessionDrafts {

    /** More than all fields of a decision can hold together. */
    private static final int LONGEST = 30_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Sittings sittings;

    @Inject
    Clock clock;

    /** What is typed of the decision on an item, field by field; nothing typed any more drops the draft. */
    public record Keep(String meeting, long item, Map<String, String> typed) implements Concerns {

        public Keep {
            typed = Map.copyOf(typed);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /** What somebody has typed of the decision on an item, and when they did last. */
    public record Typing(long item, String person, boolean mine, Instant at, Map<String, String> typed)
            implements Serializable {

        public Typing {
            typed = new TreeMap<>(typed);
        }

        /** The words of the decision so far. */
        public String words() {
            return typed.getOrDefault("words", "");
        }
    }

    /**
     * Keeps it for the person, and says when.
     *
     * @throws RuleViolation when it is more than a decision can hold, the item has been dealt with, or the meeting is over
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public Instant keep(Keep form) {
        if (form.typed().values().stream().mapToInt(String::length).sum() > LONGEST) {
            throw RuleViolation.of("draft.tooLong");
        }
        AgendaItem item = sittings.item(form.meeting(), form.item());
        if (item.getState() != ItemState.OPEN || item.getMeeting().getState() != Meeting.State.IN_SESSION) {
            throw RuleViolation.of("agenda.itemNotOpen");
        }
        Optional<SessionDraft> present = em.createQuery(
                        "SELECT d FROM SessionDraft d WHERE d.item = :item AND d.person = :me", SessionDraft.class)
                .setParameter("item", item)
                .setParameter("me", sittings.me())
                .getResultStream()
                .findFirst();
        if (form.typed().values().stream().allMatch(String::isBlank)) {
            present.ifPresent(em::remove);
        } else {
            SessionDraft draft = present.orElseGet(() -> new SessionDraft(sittings.me(), item));
            draft.type(write(form.typed()), clock.instant());
            em.persist(draft);
        }
        return clock.instant();
    }

    /** What is being typed of the items of the meeting, by everybody. */
    @RequiresPermission(Permission.RUN_MEETING)
    public List<Typing> at(@Subject(SubjectKind.MEETING) String meeting) {
        long me = user.require().personId();
        List<Typing> all = new ArrayList<>();
        em.createQuery(
                        "SELECT i.id, p.id, p.name, d.savedAt, d.typed FROM SessionDraft d JOIN d.item i JOIN d.person p"
                                + " WHERE i.meeting = :meeting AND i.state = :open ORDER BY p.name, i.position",
                        Object[].class)
                .setParameter("meeting", sittings.one(meeting))
                .setParameter("open", ItemState.OPEN)
                .getResultList()
                .forEach(d -> all.add(new Typing(
                        (Long) d[0], (String) d[2], (Long) d[1] == me, (Instant) d[3], read((String) d[4]))));
        return all;
    }

    private static String write(Map<String, String> typed) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(typed).forEach((name, value) -> {
            if (!value.isBlank()) {
                json.add(name, value);
            }
        });
        return json.build().toString();
    }

    private static Map<String, String> read(String json) {
        Map<String, String> typed = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> typed.put(name, ((JsonString) value).getString()));
        }
        return typed;
    }
}
