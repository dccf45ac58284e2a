package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Organisation;
import uk.dasv.platform.RuleViolation;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/**
 * Finds what a form names of an action's reach. What is retired, or works with the partnership no longer, can stay
 * where it stands already and is chosen nowhere else.
 */
@ApplicationScoped
public class ActionReaches {

    @PersistenceContext
    EntityManager em;

    /**
     * The reach that the form says, for that action.
     *
     * @throws RuleViolation at the field that names what cannot be chosen
     */
    public Action.Reach of(Action action, ActionPlans.Further form) {
        return new Action.Reach(
                objective(action, form.objective()),
                outcomes(action, form.otherOutcomes()),
                supporting(action, form.supporting()),
                words(form.resources()),
                words(form.equalityRelevance()));
    }

    /** The reach that the action has. */
    public static Action.Reach present(Action action) {
        return new Action.Reach(
                action.getObjective(),
                action.getOtherOutcomes(),
                action.getSupporting(),
                action.getResources(),
                action.getEqualityRelevance());
    }

    /** The same as the history tells it, by name. */
    static Map<String, Object> words(Action action) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "Objective",
                action.getObjective() == null ? null : action.getObjective().getTitle());
        facts.put("Other outcomes", joined(action.getOtherOutcomes().stream().map(Outcome::getName)));
        facts.put("Supported by", joined(action.getSupporting().stream().map(Organisation::getName)));
        facts.put("Resources", action.getResources());
        facts.put("Whom it matters to most", action.getEqualityRelevance());
        return facts;
    }

    private static String joined(Stream<String> names) {
        String all = names.sorted().collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Objective objective(Action action, Long id) {
        Objective present = action.getObjective();
        if (id == null || present != null && present.getId() == id) {
            return id == null ? null : present;
        }
        return em.createQuery(
                        "SELECT j FROM Objective j JOIN FETCH j.outcome WHERE j.id = :id AND j.retiredOn IS NULL",
                        Objective.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("objective", "choose"));
    }

    private Set<Outcome> outcomes(Action action, List<String> codes) {
        Set<Outcome> found = action.getOtherOutcomes().stream()
                .filter(o -> codes.contains(o.getCode()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> missing = new HashSet<>(codes);
        found.forEach(o -> missing.remove(o.getCode()));
        if (!missing.isEmpty()) {
            found.addAll(em.createQuery(
                            "SELECT o FROM Outcome o WHERE o.code IN :codes AND o.retiredOn IS NULL AND o.strategy.state <>"
                                    + " uk.dasv.strategy.Strategy.State.SUPERSEDED",
                            Outcome.class)
                    .setParameter("codes", missing)
                    .getResultList());
        }
        if (found.size() < Set.copyOf(codes).size()) {
            throw RuleViolation.at("otherOutcomes", "choose");
        }
        return found;
    }

    private Set<Organisation> supporting(Action action, List<Long> ids) {
        Set<Organisation> found = action.getSupporting().stream()
                .filter(o -> ids.contains(o.getId()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Long> missing = new HashSet<>(ids);
        found.forEach(o -> missing.remove(o.getId()));
        if (!missing.isEmpty()) {
            found.addAll(em.createQuery(
                            "SELECT o FROM Organisation o WHERE o.id IN :ids AND o.active = TRUE", Organisation.class)
                    .setParameter("ids", missing)
                    .getResultList());
        }
        if (found.size() < Set.copyOf(ids).size()) {
            throw RuleViolation.at("supporting", "choose");
        }
        return found;
    }
}
