package uk.dasv.plan;

import jakarta.persistence.EntityManager;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/** Actions and queries of the plan's own package, for tests of the packages below it. */
public final class Reaches {

    private Reaches() {}

    public static ActionReachQueries queries(EntityManager em) {
        ActionReachQueries queries = new ActionReachQueries();
        queries.em = em;
        return queries;
    }

    public static ActionReaches finding(EntityManager em) {
        ActionReaches reaches = new ActionReaches();
        reaches.em = em;
        return reaches;
    }

    /** An agreed action of that owner. */
    public static Action agreed(Actions actions, String reference, Person owner) {
        Action action = new Action(
                BaseEntity.newId(),
                reference,
                actions.plan,
                actions.outcome,
                new Action.Proposal(
                        "Train every receptionist",
                        null,
                        null,
                        actions.council,
                        owner,
                        Actions.START,
                        Actions.DUE,
                        ActionSource.STRATEGY));
        action.agree(Actions.START);
        return action;
    }

    /** What carries it on in that plan. */
    public static Action carriedOn(Action action, ActionPlan plan, String reference) {
        return action.carryOn(new Action.Next(
                BaseEntity.newId(),
                reference,
                plan,
                action.getOutcome(),
                null,
                action.getOwner(),
                null,
                plan.getStartsOn(),
                plan.getEndsOn()));
    }
}
