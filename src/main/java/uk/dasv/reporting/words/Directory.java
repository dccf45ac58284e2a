package uk.dasv.reporting.words;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people, organisations and outcomes that a file may name, read once. */
public final class Directory {

    /** Somebody or something by name. */
    public record Named(long id, String name, String other, Long organisation) {}

    /** What a name means: one, or several, or none and perhaps one that is like it. */
    public record Answer(Named one, boolean several, String like) {}

    private final Map<String, List<Named>> people = new HashMap<>();
    private final Map<String, List<Named>> organisations = new HashMap<>();
    private final Map<String, List<Named>> outcomes = new HashMap<>();
    private final Map<String, Answer> asked = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> agencies = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();

    public Directory(EntityManager em, LocalDate today) {
        for (Object[] p : em.createQuery(
                        "SELECT p.id, p.name, p.email, p.organisationId FROM Person p"
                                + " WHERE p.leftOn IS NULL OR p.leftOn > :today",
                        Object[].class)
                .setParameter("today", today)
                .getResultList()) {
            Named person = new Named((Long) p[0], (String) p[1], (String) p[2], (Long) p[3]);
            put(people, person.name(), person);
            people.computeIfAbsent(person.other().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(person);
            names.add(person.name());
        }
        for (Object[] o : em.createQuery(
                        "SELECT o.id, o.name FROM Organisation o WHERE o.active = TRUE", Object[].class)
                .getResultList()) {
            put(organisations, (String) o[1], new Named((Long) o[0], (String) o[1], null, null));
            agencies.add((String) o[1]);
        }
        for (Named outcome : outcomes(em)) {
            put(outcomes, outcome.name(), outcome);
            put(outcomes, outcome.other(), outcome);
            goals.add(outcome.name());
        }
    }

    /** The names of the organisations that a file may name, in their order. */
    public static List<String> organisations(EntityManager em) {
        return em.createQuery("SELECT o.name FROM Organisation o WHERE o.active = TRUE ORDER BY o.name", String.class)
                .getResultList();
    }

    /** The outcomes that a file may name, in their order: identifier, name and code. */
    public static List<Named> outcomes(EntityManager em) {
        return em.createQuery(
                        "SELECT o.id, o.name, o.code FROM Outcome o WHERE o.retiredOn IS NULL ORDER BY o.position",
                        Object[].class)
                .getResultStream()
                .map(o -> new Named((Long) o[0], (String) o[1], (String) o[2], null))
                .toList();
    }

    private static void put(Map<String, List<Named>> into, String name, Named one) {
        List<Named> all = into.computeIfAbsent(Plainly.of(name), k -> new ArrayList<>());
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    public Answer person(String text) {
        String bare = text.strip();
        int from = bare.lastIndexOf('<');
        String address = from >= 0 && bare.endsWith(">") ? bare.substring(from + 1, bare.length() - 1) : bare;
        return address.contains("@")
                ? answer("person ", people, address.toLowerCase(Locale.ROOT), bare, List.of())
                : answer("person ", people, Plainly.of(bare), bare, names);
    }

    public Answer organisation(String text) {
        return answer("organisation ", organisations, Plainly.of(text), text, agencies);
    }

    public Answer outcome(String text) {
        return answer("outcome ", outcomes, Plainly.of(text), text, goals);
    }

    public Optional<Named> organisationOf(Named person) {
        return organisations.values().stream()
                .flatMap(List::stream)
                .filter(o -> person.organisation() != null && o.id() == person.organisation())
                .findFirst();
    }

    private Answer answer(
            String kind, Map<String, List<Named>> among, String key, String text, List<String> alternatives) {
        List<Named> found = among.get(key);
        if (found != null) {
            return found.size() == 1 ? new Answer(found.get(0), false, null) : new Answer(null, true, null);
        }
        // a file of 20,000 rows may name the same stranger in each
        if (asked.size() > 5_000) {
            return new Answer(null, false, null);
        }
        return asked.computeIfAbsent(
                kind + key,
                k -> new Answer(null, false, Plainly.nearest(text, alternatives).orElse(null)));
    }
}
