package uk.dasv.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dasv.home.Finder;
import uk.dasv.home.SearchKind;
import uk.dasv.platform.Page;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The search across features: a reference leads straight to its page, words to what holds them, kind by kind. */
@Named
@RequestScoped
public class SearchView {

    /** How many of each kind are shown while all kinds are. */
    private static final int FEW = 8;

    @Inject
    Finder finder;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private ListState asked;
    private boolean found;
    private List<Group> groups = List.of();
    private Page<SearchWords.Hit> page;

    /** What was found of one kind; {@code more} is the address of the whole list where this is not all. */
    public record Group(SearchKind kind, List<SearchWords.Hit> hits, String more) {}

    /** Looks for what the address asks; an address that asks nothing shows the empty form. */
    public void load() {
        asked = ListState.ofPage("/search", null, "q", "kind");
        if (asked.text("q") == null) {
            return;
        }
        try {
            search(SearchWords.of(asked.text("q")));
            found = true;
        } catch (RuleViolation refusal) {
            forms.add(refusal.field().orElse(null), labels.text(refusal.key(), refusal.arguments()));
        }
    }

    private void search(SearchWords words) {
        Optional<SearchKind> only = asked.one(SearchKind.class, "kind");
        if (only.isPresent()) {
            page = finder.page(only.get(), words, asked.page());
            groups = page.rows().isEmpty() ? List.of() : List.of(new Group(only.get(), page.rows(), null));
            return;
        }
        List<Group> all = new ArrayList<>();
        for (SearchKind each : SearchKind.values()) {
            List<SearchWords.Hit> hits = finder.first(each, words, FEW + 1);
            Optional<SearchWords.Hit> exact =
                    hits.stream().filter(h -> words.are(h.reference())).findFirst();
            if (exact.isPresent()) {
                forms.goOn(() -> each.getHref() + URLEncoder.encode(exact.get().reference(), StandardCharsets.UTF_8));
                return;
            }
            if (!hits.isEmpty()) {
                String more =
                        hits.size() > FEW ? asked.address().with("kind", each).toString() : null;
                all.add(new Group(each, hits.subList(0, Math.min(FEW, hits.size())), more));
            }
        }
        groups = all;
    }

    public String getTyped() {
        return asked.text("q");
    }

    /** Whether something was looked for, so that no groups mean nothing was found. */
    public boolean isDone() {
        return found;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The page of the one kind that is shown, or null while all are. */
    public Page<SearchWords.Hit> getPage() {
        return page;
    }

    public String getAllUrl() {
        return asked.address().with("kind", null).toString();
    }

    public String getPageUrl() {
        return asked.getPageUrl();
    }
}
