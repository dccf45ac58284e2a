package uk.dasv.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.escalation.register.EscalationGlance;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.plan.ActionGlance;
import uk.dasv.risk.register.RiskGlance;
import uk.dasv.web.Address;

/** My work of somebody who leads a body at the beginning of the line, works for it or owns actions: what they have to do. */
@Named("duties")
@RequestScoped
public class DutiesView {

    @Inject
    ActionGlance actions;

    @Inject
    EscalationGlance escalations;

    @Inject
    RiskGlance risks;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    private List<ActionGlance.Wanting> wanting = List.of();
    private ActionGlance.Counts counts = new ActionGlance.Counts(0, 0, 0, 0);
    private List<EscalationRow> answered = List.of();
    private List<RiskGlance.Due> reviews = List.of();

    void load() {
        wanting = actions.wanting();
        counts = actions.counts();
        if (access.anywhere(Permission.VIEW_ESCALATIONS)) {
            answered = escalations.toActOn();
        }
        reviews = risks.due();
    }

    /** The first of the actions that want an update. */
    public List<ActionGlance.Wanting> getUpdates() {
        return wanting.stream()
                .filter(w -> !w.claimed())
                .limit(ActionGlance.SHOWN)
                .toList();
    }

    /** The first of the actions of which somebody says that they are done. */
    public List<ActionGlance.Wanting> getClaims() {
        return wanting.stream()
                .filter(ActionGlance.Wanting::claimed)
                .limit(ActionGlance.SHOWN)
                .toList();
    }

    public ActionGlance.Counts getCounts() {
        return counts;
    }

    public List<EscalationRow> getAnswered() {
        return answered;
    }

    public List<RiskGlance.Due> getReviews() {
        return reviews;
    }

    /** Whether the person does the body's work, so that an answer is theirs to act on. */
    public boolean isActing() {
        return user.actingFor().filter(g -> g.role().actsForBody()).isPresent();
    }

    public boolean isNothing() {
        return counts.updates() + counts.claims() + counts.overdue() + counts.left() == 0
                && answered.isEmpty()
                && reviews.isEmpty();
    }

    /** The list of the same actions: the body's for whoever works for it, else the person's own. */
    public String listUrl(String only) {
        Address all = only.isEmpty() ? new Address("/plans") : new Address("/plans").with(only, true);
        return (isActing() ? all.with("body", user.actingFor().map(Grant::code).orElse(null)) : all.with("mine", true))
                .toString();
    }
}
