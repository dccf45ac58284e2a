package uk.dasv.plan.progress.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Labels;
import uk.dasv.web.Safeguard;

/** What is typed of one of many actions: each field under its name, exactly as typed. */
record TypedUpdate(Map<String, String> fields) implements Serializable {

    /** Free text, in the order of the page. */
    private static final List<String> PROSE = List.of("done", "nextSteps", "helpNeeded", "ratingReason", "pathStep");

    private static final List<String> NAMES = Stream.concat(
                    PROSE.stream(),
                    Stream.of("rating", "percentDone", "pathWho", "pathBy", "pathBy-month", "pathBy-year", "noChange"))
            .toList();

    TypedUpdate {
        fields = Map.copyOf(fields);
    }

    /** Reads every field by its name; those without anything in them are left out. */
    static TypedUpdate read(UnaryOperator<String> input) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = input.apply(name);
            if (value != null && !value.isBlank()) {
                fields.put(name, value);
            }
        }
        return new TypedUpdate(fields);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isNoChange() {
        return fields.containsKey("noChange");
    }

    /** Whether anything says how the action goes; {@code was} is the percentage that stood there. */
    boolean saysSomething(String was) {
        return fields.keySet().stream().anyMatch(f -> !f.equals("noChange") && !f.equals("percentDone"))
                || !Objects.equals(get("percentDone").strip(), was) && fields.containsKey("percentDone");
    }

    ProgressDesk.RecordProgress command(String reference, Long seen) {
        return new ProgressDesk.RecordProgress(
                reference,
                seen,
                Stream.of(Brag.values())
                        .filter(r -> r.name().equals(get("rating")))
                        .findFirst()
                        .orElse(null),
                get("ratingReason"),
                percent(),
                get("done"),
                get("nextSteps"),
                get("helpNeeded"),
                get("pathStep"),
                get("pathWho"),
                pathBy().toDate("pathBy"));
    }

    private Integer percent() {
        try {
            return fields.containsKey("percentDone")
                    ? Integer.valueOf(get("percentDone").strip())
                    : null;
        } catch (NumberFormatException e) {
            throw RuleViolation.at("percentDone", "update.percent");
        }
    }

    private DateInput pathBy() {
        DateInput by = new DateInput();
        by.setDay(get("pathBy"));
        by.setMonth(get("pathBy-month"));
        by.setYear(get("pathBy-year"));
        return by;
    }

    /** Its free text, for the safeguard. */
    Stream<Safeguard.Prose> prose(String reference, Labels labels) {
        return PROSE.stream()
                .map(f -> new Safeguard.Prose(
                        reference + "-" + f, reference + ", " + labels.text("updates.field." + f), get(f)));
    }

    /** Both versions, field by field. */
    List<Conflict.Field> against(ActionDetail.Said theirs, Labels labels) {
        return Stream.of(
                        field("rating", labels.of(theirs.rating()), rating(labels), labels),
                        field("percentDone", "" + theirs.percentDone(), get("percentDone"), labels),
                        field("done", theirs.done(), get("done"), labels),
                        field("nextSteps", theirs.nextSteps(), get("nextSteps"), labels),
                        field("helpNeeded", theirs.helpNeeded(), get("helpNeeded"), labels),
                        field("ratingReason", theirs.ratingReason(), get("ratingReason"), labels),
                        field("pathStep", theirs.pathStep(), get("pathStep"), labels),
                        field("pathWho", theirs.pathWho(), get("pathWho"), labels),
                        field("pathBy", DateInput.of(theirs.pathBy()).asTyped(), pathBy().asTyped(), labels))
                .filter(f -> !f.theirs().isBlank() || !f.yours().isBlank())
                .toList();
    }

    private String rating(Labels labels) {
        return fields.containsKey("rating") ? labels.of(Brag.valueOf(get("rating"))) : "";
    }

    private static Conflict.Field field(String name, String theirs, String yours, Labels labels) {
        return new Conflict.Field(labels.text("updates.field." + name), theirs == null ? "" : theirs, yours);
    }
}
