package uk.dasv.home;

import uk.dasv.escalation.register.EscalationSearch;
import uk.dasv.escalation.register.IssueSearch;
import uk.dasv.identity.Searched;
import uk.dasv.plan.ActionSearch;
import uk.dasv.risk.register.RiskSearch;

/** The kinds of things that can be found, how each is searched and where it has its pages. */
public enum SearchKind {
    ACTIONS(ActionSearch.THINGS, "/plans/action?ref="),
    RISKS(RiskSearch.THINGS, "/risks/risk?ref="),
    ESCALATIONS(EscalationSearch.THINGS, "/escalations/escalation?ref="),
    ISSUES(IssueSearch.THINGS, "/escalations/issue?ref=");

    private final Searched things;
    private final String href;

    SearchKind(Searched things, String href) {
        this.things = things;
        this.href = href;
    }

    Searched things() {
        return things;
    }

    /** The address of a thing's page, up to its reference. */
    public String getHref() {
        return href;
    }
}
