package uk.dasv.plan.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionReach;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.web.Choice;

/** What is typed about what an action serves and takes, with what can be chosen for it. */
public class FurtherFields implements Serializable {

    private String objective;
    private List<String> otherOutcomes = new ArrayList<>();
    private List<String> supporting = new ArrayList<>();
    private String resources;
    private String equalityRelevance;
    private List<SelectItem> objectives = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> organisations = List.of();

    static FurtherFields of(ActionReach reach) {
        FurtherFields typed = new FurtherFields();
        typed.objective = reach.objectiveId() == null ? null : String.valueOf(reach.objectiveId());
        typed.otherOutcomes =
                reach.otherOutcomes().stream().map(ActionReach.Linked::code).toList();
        typed.supporting =
                reach.supporting().stream().map(o -> String.valueOf(o.id())).toList();
        typed.resources = reach.resources();
        typed.equalityRelevance = reach.equalityRelevance();
        return typed;
    }

    /** Offers what is in use, and what the action has although it is not. */
    void offer(
            List<ActionReachQueries.Aim> aims,
            List<Choice> allOutcomes,
            List<Choice> allOrganisations,
            ActionReach has) {
        Map<String, List<SelectItem>> groups = new LinkedHashMap<>();
        aims.forEach(a -> groups.computeIfAbsent(a.outcomeName(), name -> new ArrayList<>())
                .add(new SelectItem(String.valueOf(a.id()), a.title())));
        List<SelectItem> offered = new ArrayList<>();
        groups.forEach(
                (name, items) -> offered.add(new SelectItemGroup(name, null, false, items.toArray(SelectItem[]::new))));
        outcomes = allOutcomes;
        organisations = allOrganisations;
        if (has != null) {
            if (has.objectiveId() != null && aims.stream().noneMatch(a -> a.id() == has.objectiveId())) {
                offered.add(new SelectItem(String.valueOf(has.objectiveId()), has.objective() + " (retired)"));
            }
            for (ActionReach.Linked o : has.otherOutcomes()) {
                outcomes = with(outcomes, o.code(), o.name());
            }
            for (ActionReach.Linked o : has.supporting()) {
                organisations = with(organisations, String.valueOf(o.id()), o.name());
            }
        }
        objectives = List.copyOf(offered);
    }

    private static List<Choice> with(List<Choice> choices, String value, String name) {
        return choices.stream().anyMatch(c -> c.value().equals(value))
                ? choices
                : Stream.concat(choices.stream(), Stream.of(new Choice(value, name, null)))
                        .toList();
    }

    ActionPlans.Further command() {
        return new ActionPlans.Further(
                ProposalFields.number(objective),
                otherOutcomes,
                supporting.stream().map(Long::valueOf).toList(),
                resources,
                equalityRelevance);
    }

    /** What is chosen, in words; null for none. */
    String objectiveName() {
        return objectives.stream()
                .flatMap(i -> i instanceof SelectItemGroup group ? Stream.of(group.getSelectItems()) : Stream.of(i))
                .filter(i -> i.getValue().equals(objective))
                .map(SelectItem::getLabel)
                .findFirst()
                .orElse(null);
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }

    public List<String> getOtherOutcomes() {
        return otherOutcomes;
    }

    public void setOtherOutcomes(List<String> otherOutcomes) {
        this.otherOutcomes = otherOutcomes;
    }

    public List<String> getSupporting() {
        return supporting;
    }

    public void setSupporting(List<String> supporting) {
        this.supporting = supporting;
    }

    public String getResources() {
        return resources;
    }

    public void setResources(String resources) {
        this.resources = resources;
    }

    public String getEqualityRelevance() {
        return equalityRelevance;
    }

    public void setEqualityRelevance(String equalityRelevance) {
        this.equalityRelevance = equalityRelevance;
    }

    /** What has to be reached, outcome by outcome. */
    public List<SelectItem> getObjectives() {
        return objectives;
    }

    public List<Choice> getOutcomes() {
        return outcomes;
    }

    public List<Choice> getOrganisations() {
        return organisations;
    }
}
