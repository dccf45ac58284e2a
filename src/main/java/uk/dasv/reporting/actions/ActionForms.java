package uk.dasv.reporting.actions;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Set;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.words.ConstantWords;
import uk.dasv.strategy.Outcome;

/** What a row becomes, by the same commands and the same verbs as the forms for one action: their only use in the import. */
final class ActionForms {

    private static final ConstantWords<ActionSource> SOURCES = new ConstantWords<>(ActionSource.class);

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

    /** Notes what the form's own check says, at the cell it belongs to. */
    static void note(RowReading read, Set<? extends ConstraintViolation<?>> violations) {
        violations.stream()
                // the owner first, whose organisation may stand for the one that leads
                .sorted(Comparator.comparing(
                        v -> !v.getPropertyPath().toString().equals("owner")))
                .forEach(v -> {
                    ActionColumn column = column(v.getPropertyPath().toString());
                    boolean tooLong = v.getMessage().equals("{tooLong}");
                    if (column != ActionColumn.ORGANISATION || tooLong) {
                        read.wrong(column, v);
                    } else if (!read.isWrong(column) && !read.isWrong(ActionColumn.OWNER)) {
                        read.wrong(column, "noOrganisation");
                    }
                });
    }

    private static ActionColumn column(String field) {
        return switch (field) {
            case "title" -> ActionColumn.TITLE;
            case "description" -> ActionColumn.DESCRIPTION;
            case "successMeasure" -> ActionColumn.SUCCESS_MEASURE;
            case "outcome" -> ActionColumn.OUTCOME;
            case "organisation" -> ActionColumn.ORGANISATION;
            case "owner" -> ActionColumn.OWNER;
            case "deputy" -> ActionColumn.DEPUTY;
            case "starts" -> ActionColumn.STARTS;
            case "due" -> ActionColumn.DUE;
            default -> ActionColumn.SOURCE;
        };
    }

    /** Where the action comes from; where the file does not say, what holds otherwise, or the strategy. */
    static ActionSource source(RowReading read, String otherwise) {
        if (!read.text(ActionColumn.SOURCE).isBlank()) {
            return read.constant(ActionColumn.SOURCE, SOURCES, "source");
        }
        return otherwise == null || otherwise.isBlank()
                ? ActionSource.STRATEGY
                : SOURCES.of(otherwise)
                        .orElseGet(() -> read.wrong(ActionColumn.SOURCE, "source", RowReading.shown(otherwise)));
    }
}
