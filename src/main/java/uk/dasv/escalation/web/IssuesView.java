package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.platform.Page;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The open and the resolved issues of the body the person acts for, and of those below it. */
@Named
@RequestScoped
public class IssuesView {

    @Inject
    IssueQueries queries;

    @Inject
    CurrentUser user;

    @Inject
    Labels labels;

    private ListState asked;
    private Issue.State state;
    private Page<IssueQueries.Entry> page;

    /** The open ones, or the resolved ones. */
    public record Tab(Issue.State state, String href, boolean chosen) {}

    /** Something to choose in a filter. */
    public record Option(String code, String name) {}

    public void load() {
        asked = ListState.ofPage("/escalations/issues", null, "state", "kind");
        state = asked.one(Issue.State.class, "state").orElse(Issue.State.OPEN);
        page = queries.list(state, asked.one(Issue.Kind.class, "kind").orElse(null), asked.page());
    }

    public List<Tab> getTabs() {
        return Stream.of(Issue.State.values())
                .map(s -> new Tab(s, asked.address().with("state", s).toString(), s == state))
                .toList();
    }

    public List<Option> getKinds() {
        return Stream.of(Issue.Kind.values())
                .map(k -> new Option(k.name(), labels.of(k)))
                .toList();
    }

    public boolean isOpen() {
        return state == Issue.State.OPEN;
    }

    public String getBodyName() {
        return user.chosen().map(Grant::shortName).orElse("");
    }

    public Page<IssueQueries.Entry> getPage() {
        return page;
    }

    public ListState getAsked() {
        return asked;
    }
}
