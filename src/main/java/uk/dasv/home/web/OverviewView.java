package uk.dasv.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.escalation.register.EscalationGlance;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.plan.ActionGlance;
import uk.dasv.plan.Brag;
import uk.dasv.risk.register.RiskGlance;

/** My work of somebody on a body that looks over others: how they do, what is before it, and what has changed. */
@Named("overview")
@RequestScoped
public class OverviewView {

    @Inject
    ActionGlance actions;

    @Inject
    EscalationGlance escalations;

    @Inject
    RiskGlance risks;

    @Inject
    CurrentUser user;

    private List<ActionGlance.Readiness> plans = List.of();
    private List<ActionGlance.OutcomeRatings> outcomes = List.of();
    private List<EscalationRow> toActOn = List.of();
    private EscalationGlance.Since came = new EscalationGlance.Since(0, 0, 0, 0);
    private RiskGlance.Top top = new RiskGlance.Top(List.of(), 0);
    private List<RiskGlance.Moved> moved = List.of();

    void loadTop(LocalDate since) {
        outcomes = actions.byOutcome();
        toActOn = escalations.toActOn();
        top = risks.top();
        moved = risks.movedSince(since);
    }

    void loadBetween(LocalDate since) {
        plans = actions.readiness(since);
        toActOn = escalations.toActOn();
        came = escalations.since(since);
        moved = risks.movedSince(since);
    }

    void loadOutside(LocalDate since) {
        top = risks.top();
        moved = risks.movedSince(since);
    }

    /** The plans of the bodies below, the least ready first. */
    public List<ActionGlance.Readiness> getPlans() {
        return plans.stream()
                .filter(p -> !isOwn(p))
                .sorted(java.util.Comparator.comparing(ActionGlance.Readiness::percent))
                .toList();
    }

    /** The body's own plan, or null. */
    public ActionGlance.Readiness getOwnPlan() {
        return plans.stream().filter(this::isOwn).findFirst().orElse(null);
    }

    private boolean isOwn(ActionGlance.Readiness plan) {
        return user.actingFor().map(Grant::path).filter(plan.path()::equals).isPresent();
    }

    public long getReady() {
        return getPlans().stream().filter(ActionGlance.Readiness::ready).count();
    }

    /** How many actions came to be overdue since the body last met, in all plans. */
    public long getFellDue() {
        return plans.stream().mapToLong(ActionGlance.Readiness::fellDue).sum();
    }

    /** How many actions were verified complete since the body last met, in all plans. */
    public long getCompleted() {
        return plans.stream().mapToLong(ActionGlance.Readiness::completed).sum();
    }

    /** How many actions of the person's own want an update. */
    public long getMine() {
        return plans.stream().mapToLong(ActionGlance.Readiness::mine).sum()
                + outcomes.stream().mapToLong(ActionGlance.OutcomeRatings::mine).sum();
    }

    public List<ActionGlance.OutcomeRatings> getOutcomes() {
        return outcomes;
    }

    public Brag[] getRatings() {
        return new Brag[] {Brag.RED, Brag.AMBER, Brag.GREEN, Brag.BLUE, Brag.GREY};
    }

    public List<EscalationRow> getWaiting() {
        return toActOn.stream().filter(e -> e.state().isWaiting()).toList();
    }

    public List<EscalationRow> getAnswered() {
        return toActOn.stream().filter(e -> e.state().isAnswered()).toList();
    }

    public EscalationGlance.Since getCame() {
        return came;
    }

    public RiskGlance.Top getTop() {
        return top;
    }

    public List<RiskGlance.Moved> getMoved() {
        return moved.stream().limit(RiskGlance.SHOWN).toList();
    }

    public boolean isMoreMoved() {
        return moved.size() > RiskGlance.SHOWN;
    }

    public boolean isMayAct() {
        return user.actingFor().filter(g -> g.role().actsForBody()).isPresent();
    }
}
