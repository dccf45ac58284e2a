package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;

/**
 * Makes what a meeting is shown of things as they are now, the same for everybody: nothing in it goes by who looks, and
 * nothing changes by the day alone, so that a paper held against an earlier one differs only where the thing does. It asks for
 * no permission: whoever calls it has.
 */
@ApplicationScoped
public class Papers {

    @Inject
    EscalationPapers escalations;

    @Inject
    RiskPapers risks;

    @Inject
    ActionPapers actions;

    @Inject
    LinePapers lines;

    /** What an item is about, for those who have no item. */
    private record About(ItemKind kind, SubjectRef subject) {}

    /**
     * The papers of the items by their identifiers; about a dozen statements for any number of items of a body. What is not
     * there any more has none; an item of words alone has its words.
     */
    public Map<Long, Paper> of(Collection<AgendaItem> items) {
        Map<About, Paper> made = make(items.stream()
                .filter(i -> i.about() != null)
                .map(i -> new About(i.getKind(), i.about()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<Long, Paper> papers = new LinkedHashMap<>();
        for (AgendaItem item : items) {
            Paper paper = item.about() == null
                    ? new PaperDraft(item.getTitle())
                            .passage("In words", item.getNote())
                            .done()
                    : made.get(new About(item.getKind(), item.about()));
            if (paper != null) {
                papers.put(item.getId(), paper);
            }
        }
        return papers;
    }

    /** The paper of one thing as it is now; empty where there is no such thing. */
    public Optional<Paper> now(ItemKind kind, SubjectRef about) {
        return Optional.ofNullable(make(Set.of(new About(kind, about))).get(new About(kind, about)));
    }

    private Map<About, Paper> make(Set<About> wanted) {
        Map<About, Paper> made = new HashMap<>();
        put(made, wanted, SubjectKind.ESCALATION, escalations::of);
        put(made, wanted, SubjectKind.RISK, risks::of);
        List<About> ofActions = wanted.stream()
                .filter(a ->
                        a.subject().kind() == SubjectKind.ACTION || a.subject().kind() == SubjectKind.DATE_CHANGE)
                .toList();
        Map<String, ActionPapers.Seen> seen = actions.of(references(ofActions));
        ofActions.forEach(a -> made.put(
                a,
                seen.containsKey(a.subject().reference())
                        ? ActionPapers.paper(a.kind(), seen.get(a.subject().reference()))
                        : null));
        for (About about : wanted) {
            switch (about.subject().kind()) {
                case BODY ->
                    (about.kind() == ItemKind.EXCEPTIONS
                                    ? lines.exceptions(about.subject().reference())
                                    : lines.performance(about.subject().reference()))
                            .ifPresent(paper -> made.put(about, paper));
                case MEETING -> lines.minutes(about.subject()).ifPresent(paper -> made.put(about, paper));
                default -> {
                    // made above, several at once
                }
            }
        }
        return made;
    }

    private static void put(
            Map<About, Paper> made,
            Set<About> wanted,
            SubjectKind kind,
            Function<Collection<String>, Map<String, Paper>> maker) {
        List<About> mine =
                wanted.stream().filter(a -> a.subject().kind() == kind).toList();
        Map<String, Paper> papers = maker.apply(references(mine));
        mine.forEach(a -> made.put(a, papers.get(a.subject().reference())));
    }

    private static Set<String> references(Collection<About> about) {
        return about.stream().map(a -> a.subject().reference()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
