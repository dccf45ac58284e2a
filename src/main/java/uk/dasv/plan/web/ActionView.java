package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionReach;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.plan.ActionStep;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** One action: what, who, when, how it goes, and who changed what. */
@Named
@RequestScoped
public class ActionView {

    @Inject
    ActionQueries queries;

    @Inject
    ActionReachQueries reaches;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    @Inject
    Labels labels;

    private String ref;
    private ActionDetail action;
    private ActionReach reach;
    private List<HistoryRow> history;
    private List<Choice> steps = List.of();
    private List<Choice> stops = List.of();
    private boolean mayKeep;
    private boolean mayEdit;
    private boolean mayUpdate;
    private boolean mayTree;

    public void load() {
        action = queries.byReference(ref);
        reach = reaches.of(ref);
        history = audit.history(new AuditQueries.HistoryOf(SubjectKind.ACTION, ref));
        Whereabouts place = action.people().place();
        boolean goesOn = !action.row().state().isEnded();
        mayKeep = goesOn && access.may(Permission.UPDATE_ACTION, place);
        mayEdit = goesOn && access.may(Permission.EDIT_PLAN, place);
        // its owner may see the action without the rest of the plan
        mayTree =
                access.may(Permission.VIEW_PLANS, Whereabouts.at(action.people().bodyPath(), Set.of()));
        mayUpdate = action.row().state().takesUpdates() && access.may(Permission.UPDATE_ACTION, place);
        Map<Boolean, List<Choice>> possible = ActionStep.from(action.row().state()).stream()
                .filter(s -> access.may(s.permission(), place))
                .collect(Collectors.partitioningBy(
                        ActionStep::stops, Collectors.mapping(s -> Choice.of(s, labels), Collectors.toList())));
        steps = possible.get(false);
        stops = possible.get(true);
    }

    /** How the person can stop the work or end it undone. */
    public List<Choice> getStops() {
        return stops;
    }

    public ActionDetail getAction() {
        return action;
    }

    /** What it serves, who supports it and what it carries on. */
    public ActionReach getReach() {
        return reach;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    /** What the person can do with the action now, besides saying how it goes. */
    public List<Choice> getSteps() {
        return steps;
    }

    /** How it was rated, month by month, the last year of it: the oldest first. */
    public List<ActionDetail.Said> getMonths() {
        List<ActionDetail.Said> months =
                new ArrayList<>(action.latest().stream().limit(12).toList());
        Collections.reverse(months);
        return months;
    }

    /** Whether the person keeps its milestones. */
    public boolean isMayKeep() {
        return mayKeep;
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    /** Whether the person may see the whole plan. */
    public boolean isMayTree() {
        return mayTree;
    }

    public boolean isMayUpdate() {
        return mayUpdate;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
