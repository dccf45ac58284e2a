package uk.dasv.plan.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.HasDueDate;

/**
 * All that stands in a plan: strategy, outcome, objective, action, milestone. Outcomes and objectives under which the plan
 * has nothing yet are there too, so that one sees the gap.
 */
public record PlanContents(PlanHead plan, Ratings ratings, List<StrategyBranch> strategies) {

    /** A strategy and how its outcomes go. */
    public record StrategyBranch(String title, List<OutcomeBranch> outcomes) {

        public StrategyBranch {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** An outcome, how all its actions go, and its objectives; the last may be none: actions that name no objective. */
    public record OutcomeBranch(String code, String name, Ratings ratings, List<ObjectiveBranch> objectives) {

        public OutcomeBranch {
            objectives = List.copyOf(objectives);
        }

        public List<Leaf> actions() {
            return objectives.stream().flatMap(o -> o.actions().stream()).toList();
        }
    }

    /** An objective, or null for what names none, and its actions. */
    public record ObjectiveBranch(String title, Ratings ratings, List<Leaf> actions) {

        public ObjectiveBranch {
            actions = List.copyOf(actions);
        }
    }

    /** One action. */
    public record Leaf(
            String reference,
            String title,
            String owner,
            String organisation,
            ActionState state,
            Brag rating,
            int percentDone,
            LocalDate startsOn,
            LocalDate baselineDue,
            LocalDate due,
            int dateChanges,
            List<Mark> milestones)
            implements HasDueDate {

        public Leaf {
            milestones = List.copyOf(milestones);
        }
    }

    /** A milestone of an action; neither reached nor dropped it is open. */
    public record Mark(String title, LocalDate dueOn, LocalDate doneOn, LocalDate droppedOn) {

        public boolean isOpen() {
            return doneOn == null && droppedOn == null;
        }

        public boolean lateOn(LocalDate today) {
            return isOpen() && dueOn.isBefore(today);
        }
    }

    /** Where an action stands: its strategy, outcome and objective, the last two by place and name. */
    record Place(String strategy, String code, String outcome, String objective) {}

    public PlanContents {
        strategies = List.copyOf(strategies);
    }

    /** Grows the tree from places without actions and from the actions at their places, in the order given. */
    static PlanContents of(PlanHead plan, Collection<Place> frame, Map<Place, List<Leaf>> actions) {
        Map<Place, List<Leaf>> all = new LinkedHashMap<>();
        frame.forEach(place -> all.put(place, new ArrayList<>()));
        actions.forEach((place, leaves) ->
                all.computeIfAbsent(place, p -> new ArrayList<>()).addAll(leaves));
        List<StrategyBranch> strategies = distinct(all.keySet().stream().map(Place::strategy))
                .map(s -> new StrategyBranch(s, outcomes(all, s)))
                .toList();
        return new PlanContents(
                plan, Ratings.of(all.values().stream().flatMap(List::stream).toList()), strategies);
    }

    private static List<OutcomeBranch> outcomes(Map<Place, List<Leaf>> all, String strategy) {
        List<Place> places =
                all.keySet().stream().filter(p -> p.strategy().equals(strategy)).toList();
        return distinct(places.stream().map(Place::code))
                .map(code -> outcome(
                        all, places.stream().filter(p -> p.code().equals(code)).toList()))
                .toList();
    }

    private static OutcomeBranch outcome(Map<Place, List<Leaf>> all, List<Place> places) {
        List<ObjectiveBranch> objectives = Stream.concat(
                        places.stream().filter(p -> p.objective() != null),
                        places.stream()
                                .filter(p ->
                                        p.objective() == null && !all.get(p).isEmpty()))
                .map(p -> new ObjectiveBranch(p.objective(), Ratings.of(all.get(p)), all.get(p)))
                .toList();
        Place first = places.get(0);
        return new OutcomeBranch(
                first.code(),
                first.outcome(),
                Ratings.of(
                        objectives.stream().flatMap(o -> o.actions().stream()).toList()),
                objectives);
    }

    private static <T> Stream<T> distinct(Stream<T> all) {
        return all.filter(Objects::nonNull).distinct();
    }
}
