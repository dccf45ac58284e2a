package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.escalation.register.Desk;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.Page;
import uk.dasv.web.ListState;

/** The desk of the body the person acts for: what waits for it, what was answered, what it sent. */
@Named
@RequestScoped
public class DeskView {

    @Inject
    EscalationQueries queries;

    @Inject
    IssueQueries issues;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    private ListState asked;
    private DeskList list = DeskList.WAITING;
    private Desk desk;
    private List<IssueQueries.Line> kept = List.of();
    private boolean mayRaise;

    /** One list of the desk with how many stand in it. */
    public record Tab(DeskList list, long escalations, String href, boolean chosen) {}

    public void load() {
        asked = ListState.ofPage("/escalations", null, "list");
        list = asked.one(DeskList.class, "list").orElse(getBodyCode() == null ? DeskList.ALL : DeskList.WAITING);
        desk = queries.desk(list, asked.page());
        kept = issues.keptByUs();
        mayRaise = user.chosen()
                        .filter(g -> access.may(Permission.RAISE_ESCALATION, Whereabouts.at(g.path(), Set.of())))
                        .isPresent()
                && queries.hasBodyAbove();
    }

    public List<Tab> getTabs() {
        return Stream.of(DeskList.values())
                .map(l -> new Tab(
                        l,
                        desk.counts().get(l),
                        asked.address()
                                .with("list", l == DeskList.WAITING ? null : l.name())
                                .toString(),
                        l == list))
                .toList();
    }

    public String getBodyCode() {
        return user.chosen().map(Grant::code).orElse(null);
    }

    public String getBodyName() {
        return user.chosen().map(Grant::shortName).orElse("");
    }

    public DeskList getList() {
        return list;
    }

    public Page<EscalationRow> getPage() {
        return desk.page();
    }

    /** The list and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    public List<IssueQueries.Line> getKept() {
        return kept;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }
}
