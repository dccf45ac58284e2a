package uk.dasv.reporting.actions;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionState;
import uk.dasv.strategy.Outcome;

/** What a row becomes, by the same commands and the same verbs as the forms for one action: their only use in the import. */
final class ActionForms {

    private ActionForms() {}

    /** What the form for a new action would say of the row. */
    static Set<? extends ConstraintViolation<?>> wrongOf(Validator validator, String body, Draft draft) {
        return validator.validate(new ActionPlans.ProposeAction(
                0,
                body,
                draft.outcome(),
                draft.title(),
                draft.description(),
                draft.successMeasure(),
                draft.organisation(),
                draft.owner(),
                draft.deputy(),
                draft.starts(),
                draft.due(),
                draft.source(),
                null));
    }

    /** The form that changes an action, so filled in; dates only while they can still be set. */
    static ActionPlans.EditAction edit(ActionNow now, Draft draft) {
        boolean datesOpen = now.state() == ActionState.PROPOSED;
        return new ActionPlans.EditAction(
                now.reference(),
                now.version(),
                draft.title(),
                draft.description(),
                draft.successMeasure(),
                draft.organisation(),
                draft.owner(),
                draft.deputy(),
                datesOpen ? draft.starts() : null,
                datesOpen ? draft.due() : null,
                draft.source(),
                null,
                null);
    }

    /** The action that the form for a new one would make. */
    static Action propose(EntityManager em, long id, String reference, ActionPlan plan, Draft draft) {
        Action action = new Action(
                id,
                reference,
                plan,
                em.find(Outcome.class, draft.outcomeId()),
                new Action.Proposal(
                        draft.title(),
                        draft.description(),
                        draft.successMeasure(),
                        em.find(Organisation.class, draft.organisation()),
                        em.find(Person.class, draft.owner()),
                        draft.starts(),
                        draft.due(),
                        draft.source()));
        if (draft.deputy() != null) {
            action.deputise(em.find(Person.class, draft.deputy()));
        }
        return action;
    }
}
