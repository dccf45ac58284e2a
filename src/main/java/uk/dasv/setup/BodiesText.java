package uk.dasv.setup;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code bodies.yaml} says: the bodies, to which of them each escalates, how they are linked and what they
 * govern. A body's parent stands before it or after it in the file, but never in a circle, and only a body that
 * governs or delivers has a parent or is one.
 */
public record BodiesText(
        List<BodyText> bodies,
        Optional<LocalGroupText> localGroups,
        List<LinkText> links,
        List<ArrangementText> arrangements) {

    /** What a body is for in the partnership. */
    public enum Kind {
        DSAAG,
        CHAIRS_GROUP,
        GOVERNANCE_BOARD,
        SCRUTINY,
        LINKED_BOARD;

        /** Whether bodies of this kind pass things up to a parent and decide what is passed to them. */
        public boolean escalates() {
            return this == DSAAG || this == CHAIRS_GROUP || this == GOVERNANCE_BOARD;
        }

        private boolean needsParent() {
            return this == DSAAG || this == CHAIRS_GROUP;
        }
    }

    /** How one body stands to another, beside escalation. */
    public enum LinkKind {
        SCRUTINISES,
        LINKED_UPWARDS
    }

    /** One body; {@code parent} is the code of the body it escalates to, {@code area} of the one area it stands for. */
    public record BodyText(
            String code,
            Kind kind,
            String name,
            String shortName,
            Optional<String> parent,
            Optional<String> area,
            Optional<Integer> meetingsPerYear,
            List<String> termsOfReference) {}

    /** What every local action group begins from when an administrator sets one up. */
    public record LocalGroupText(String name, String shortName, String parent, List<String> termsOfReference) {}

    /** A link from one body to another, by their codes. */
    public record LinkText(LinkKind kind, String from, String to) {}

    /** An operational arrangement that a body governs, and whose cases are never held here. */
    public record ArrangementText(String code, String name, String governedBy, Optional<String> description) {}

    static BodiesText read(StrategySource source, Set<String> areas) {
        YamlRecord file = source.read(StrategySource.BODIES, "bodies", "local-groups", "links", "arrangements");
        Map<String, YamlRecord> records = new LinkedHashMap<>();
        Distinct codes = new Distinct();
        for (YamlRecord record : file.value("bodies")
                .records(
                        "code",
                        "kind",
                        "name",
                        "short-name",
                        "parent",
                        "area",
                        "meetings-per-year",
                        "terms-of-reference")) {
            records.put(codes.code(record, "code", Lengths.BODY_CODE), record);
        }
        Map<String, BodyText> bodies = bodies(records, areas);
        if (bodies.values().stream().noneMatch(body -> body.kind() == Kind.GOVERNANCE_BOARD)) {
            throw file.broken("bodies", "need one of kind GOVERNANCE_BOARD, to take what is escalated last");
        }
        bodies.values().forEach(body -> refuseCircle(body, bodies, records.get(body.code())));
        bodies.values()
                .forEach(body ->
                        Lengths.joined(records.get(body.code()), "parent", path(body, bodies), Lengths.BODY_PATH));
        return new BodiesText(
                List.copyOf(bodies.values()),
                file.optional("local-groups").map(value -> localGroup(value, bodies)),
                links(file, bodies.keySet()),
                arrangements(file, bodies.keySet()));
    }

    /** The full name of the body with that code. */
    String nameOf(String code) {
        return bodies.stream()
                .filter(b -> b.code().equals(code))
                .map(BodyText::name)
                .findFirst()
                .orElseThrow();
    }

    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        bodies.forEach(body -> codes.add(body.code()));
        return codes;
    }

    private static Map<String, BodyText> bodies(Map<String, YamlRecord> records, Set<String> areas) {
        Map<String, BodyText> bodies = new LinkedHashMap<>();
        Distinct names = new Distinct();
        Distinct shortNames = new Distinct();
        records.forEach((code, record) -> {
            String name = names.text(record, "name", Lengths.BODY_NAME);
            String shortNameKey = record.optional("short-name").isPresent() ? "short-name" : "name";
            bodies.put(
                    code,
                    new BodyText(
                            code,
                            record.value("kind").choice(Kind.class),
                            name,
                            shortName(record, shortNameKey, shortNames),
                            record.optional("parent").map(parent -> parent.oneOf(records.keySet())),
                            record.optional("area").map(area -> area.oneOf(areas)),
                            record.optional("meetings-per-year").map(number -> number.number(1, 52)),
                            terms(record)));
        });
        bodies.values().forEach(body -> checkParent(body, bodies, records.get(body.code())));
        return bodies;
    }

    private static String shortName(YamlRecord record, String key, Distinct shortNames) {
        if (key.equals("name") && record.value(key).text(Lengths.BODY_NAME).length() > Lengths.BODY_SHORT_NAME) {
            throw record.broken(
                    key,
                    "is too long for lists: at most " + Lengths.BODY_SHORT_NAME
                            + " characters fit there; say short-name too");
        }
        return shortNames.text(record, key, Lengths.BODY_SHORT_NAME);
    }

    private static List<String> terms(YamlRecord record) {
        List<String> terms = record.texts("terms-of-reference", Lengths.TITLE);
        Lengths.joined(record, "terms-of-reference", String.join("\n", terms), Lengths.JOINED);
        return terms;
    }

    /** The way down to the body, as it is kept. */
    private static String path(BodyText body, Map<String, BodyText> bodies) {
        return body.parent().map(parent -> path(bodies.get(parent), bodies)).orElse("/") + body.code() + "/";
    }

    private static void checkParent(BodyText body, Map<String, BodyText> bodies, YamlRecord record) {
        if (body.parent().isEmpty()) {
            if (body.kind().needsParent()) {
                throw record.broken("parent", "is missing; a body of kind " + body.kind() + " escalates to one");
            }
            return;
        }
        if (!body.kind().escalates()) {
            throw record.broken("parent", "must be left out; a body of kind " + body.kind() + " does not escalate");
        }
        refuseParentThatDecidesNothing(bodies.get(body.parent().get()), record);
    }

    private static void refuseParentThatDecidesNothing(BodyText parent, YamlRecord record) {
        if (!parent.kind().escalates() || parent.kind() == Kind.DSAAG) {
            throw record.broken(
                    "parent",
                    "\"" + parent.code() + "\" is of kind " + parent.kind() + ", to which nothing is escalated");
        }
    }

    private static void refuseCircle(BodyText body, Map<String, BodyText> bodies, YamlRecord record) {
        Set<String> path = new LinkedHashSet<>();
        for (BodyText at = body;
                at.parent().isPresent();
                at = bodies.get(at.parent().get())) {
            path.add(at.code());
            if (at.parent().get().equals(body.code())) {
                throw record.broken("parent", "goes in a circle: " + String.join(" → ", path) + " → " + body.code());
            }
            if (path.contains(at.parent().get())) {
                return;
            }
        }
    }

    private static LocalGroupText localGroup(YamlValue value, Map<String, BodyText> bodies) {
        YamlRecord record = value.record("name", "short-name", "parent", "terms-of-reference");
        String parent = record.value("parent").oneOf(bodies.keySet());
        refuseParentThatDecidesNothing(bodies.get(parent), record);
        String name = record.value("name").text(Lengths.NAME);
        return new LocalGroupText(
                name, record.optionalText("short-name", Lengths.NAME).orElse(name), parent, terms(record));
    }

    private static List<LinkText> links(YamlRecord file, Set<String> bodies) {
        Distinct seen = new Distinct();
        return file.records("links", "kind", "from", "to").stream()
                .map(record -> {
                    LinkText link = new LinkText(
                            record.value("kind").choice(LinkKind.class),
                            record.value("from").oneOf(bodies),
                            record.value("to").oneOf(bodies));
                    if (link.from().equals(link.to())) {
                        throw record.broken("to", "is the body itself");
                    }
                    seen.add(record.value("kind"), link.kind() + " from " + link.from() + " to " + link.to());
                    return link;
                })
                .toList();
    }

    private static List<ArrangementText> arrangements(YamlRecord file, Set<String> bodies) {
        Distinct codes = new Distinct();
        return file.records("arrangements", "code", "name", "governed-by", "description").stream()
                .map(record -> new ArrangementText(
                        codes.code(record, "code", Lengths.CODE),
                        record.value("name").text(Lengths.NAME),
                        record.value("governed-by").oneOf(bodies),
                        record.optionalProse("description", Lengths.PROSE)))
                .toList();
    }
}
