package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.escalation.register.Desk;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.escalation.register.DeskQueries;
import uk.dasv.escalation.register.DraftQueries;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.Page;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The desk of the body the person acts for: what waits for it, what was answered, what it sent, what it has begun to write. */
@Named
@RequestScoped
public class DeskView {

    @Inject
    DeskQueries queries;

    @Inject
    EscalationQueries escalations;

    @Inject
    DraftQueries drafts;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Labels labels;

    private ListState asked;
    private DeskList list;
    private Desk desk;
    private List<DraftQueries.Line> begun = List.of();
    private boolean mayWrite;
    private boolean mayRaise;

    /** One list of the desk with how many stand in it. */
    public record Tab(DeskList list, long escalations, String href, boolean chosen) {}

    public void load() {
        asked = DeskAsked.ofPage();
        list = asked.one(DeskList.class, "list").orElse(getBodyCode() == null ? DeskList.ALL : DeskList.WAITING);
        mayWrite = may(Permission.RAISE_ESCALATION);
        desk = queries.desk(list, DeskAsked.filter(asked), asked.page());
        mayRaise = mayWrite && escalations.hasBodyAbove();
        if (list == DeskList.DRAFTS && mayWrite) {
            begun = drafts.ours();
        }
    }

    private boolean may(Permission permission) {
        return user.chosen()
                .filter(g -> access.may(permission, Whereabouts.at(g.path(), Set.of())))
                .isPresent();
    }

    public List<Tab> getTabs() {
        return Stream.of(DeskList.values())
                .filter(l -> l != DeskList.DRAFTS || mayWrite)
                .map(l -> new Tab(
                        l,
                        desk.counts().get(l),
                        asked.address().with("list", l.name()).toString(),
                        l == list))
                .toList();
    }

    /** The rules that something meets, and the one that is asked for. */
    public List<DeskAsked.Rule> getRules() {
        return DeskAsked.rules(asked, desk.met());
    }

    public List<Desk.From> getBodies() {
        return desk.raisedBy();
    }

    public List<DeskAsked.Option> getStates() {
        return DeskAsked.states(labels);
    }

    public List<DeskAsked.Option> getAsks() {
        return DeskAsked.asks(labels);
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

    /** The list, the filters and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    public List<DraftQueries.Line> getDrafts() {
        return begun;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }

    /** Whether several can be dealt with at once: something waits, and the person answers for the body. */
    public boolean isSeveral() {
        return list == DeskList.WAITING && desk.counts().get(DeskList.WAITING) > 0 && may(Permission.ANSWER_ESCALATION);
    }
}
