package uk.dasv.escalation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.register.DeskFilter;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.web.Address;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** What the address of a desk asks for, and what can be chosen there. */
public final class DeskAsked {

    /** Something to choose in a filter. */
    public record Option(String code, String name) {}

    /** A rule by which escalations are exceptions, with how many meet it. */
    public record Rule(ExceptionKind kind, long escalations, String href, boolean chosen) {}

    private DeskAsked() {}

    static ListState ofPage() {
        return ListState.ofPage(
                "/escalations", null, "list", "body", "state", "asks", "urgent", "overdue", "text", "rule");
    }

    static DeskFilter filter(ListState asked) {
        return new DeskFilter(
                asked.text("body"),
                asked.one(EscalationState.class, "state").orElse(null),
                asked.one(AsksFor.class, "asks").orElse(null),
                asked.on("urgent"),
                asked.on("overdue"),
                asked.text("text"),
                asked.one(ExceptionKind.class, "rule").orElse(null));
    }

    static List<Option> states(Labels labels) {
        return Stream.of(EscalationState.values())
                .filter(s -> s != EscalationState.DRAFT)
                .map(s -> new Option(s.name(), labels.of(s)))
                .toList();
    }

    static List<Option> asks(Labels labels) {
        return Stream.of(AsksFor.values())
                .map(a -> new Option(a.name(), labels.of(a)))
                .toList();
    }

    /** The rules that something meets, and the one that is asked for. */
    static List<Rule> rules(ListState asked, Map<ExceptionKind, Long> met) {
        String now = asked.text("rule");
        return met.entrySet().stream()
                .filter(m -> m.getValue() > 0 || m.getKey().name().equals(now))
                .map(m -> {
                    boolean chosen = m.getKey().name().equals(now);
                    Address to = asked.address().with("list", DeskList.ALL).with("rule", chosen ? null : m.getKey());
                    return new Rule(m.getKey(), m.getValue(), to.toString(), chosen);
                })
                .toList();
    }
}
