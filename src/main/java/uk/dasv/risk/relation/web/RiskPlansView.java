package uk.dasv.risk.relation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uk.dasv.identity.Permission;
import uk.dasv.risk.relation.RiskLinkQueries;
import uk.dasv.risk.relation.RiskLinks;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Saying to which plans of other bodies a risk refers. */
@Named
@ViewScoped
public class RiskPlansView extends RiskForm {

    @Inject
    RiskLinks desk;

    @Inject
    RiskLinkQueries links;

    private List<Choice> offered = List.of();
    private List<String> plans = List.of();
    private String reason;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        List<RiskLinkQueries.PlanOption> options = links.plans(getRef());
        offered = options.stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.title(), p.owner()))
                .toList();
        plans = options.stream()
                .filter(RiskLinkQueries.PlanOption::linked)
                .map(p -> String.valueOf(p.id()))
                .toList();
    }

    public String save() {
        return send(
                () -> desk.refer(new RiskLinks.ReferToPlans(
                        getRef(), seen(), plans.stream().map(Long::valueOf).collect(Collectors.toSet()), reason)),
                "relation.plansSaved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field(
                "Plans it refers to",
                String.join(", ", getRisk().plans()),
                offered.stream()
                        .filter(o -> plans.contains(o.value()))
                        .map(Choice::label)
                        .collect(Collectors.joining(", "))));
    }

    public List<Choice> getOffered() {
        return offered;
    }

    public List<String> getPlans() {
        return plans;
    }

    public void setPlans(List<String> plans) {
        this.plans = plans == null ? List.of() : List.copyOf(plans);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
